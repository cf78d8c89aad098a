package dev.countersign.review;

import java.nio.file.Path;

/**
 * The key of one person of the sample.
 *
 * @param personId the person's id in the sample's policy
 * @param printedName the person's name
 * @param privateKey the key, without a passphrase
 */
public record SampleKey(String personId, String printedName, Path privateKey) {}
