package dev.countersign.git;

import java.nio.file.Path;

/**
 * What to clone and where to.
 *
 * @param url a local path, {@code file:}, {@code http:}, {@code https:} or {@code ssh:} address, or
 *     {@code user@host:path}
 * @param folder the folder to make; must not exist or be empty
 * @param bare without a work tree
 * @param credentials asked where the remote wants to know who is there
 */
public record CloneRequest(String url, Path folder, boolean bare, CredentialSource credentials) {}
