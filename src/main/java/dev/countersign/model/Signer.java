package dev.countersign.model;

/**
 * Who signs, as the statement claims and the signature proves.
 *
 * @param id the person's id in the policy
 * @param printedName the name as printed beside the signature
 * @param role in which role: {@code engineer} or {@code reviewer}
 * @param key fingerprint of the key, {@code SHA256:…} as OpenSSH prints it
 */
public record Signer(String id, String printedName, String role, String key) {}
