package dev.countersign.store;

import java.nio.file.Path;

/**
 * A private key file that was used or made here. Neither the key nor its passphrase is kept.
 *
 * @param file the private key's file, absolute
 * @param fingerprint {@code SHA256:…}
 * @param comment for people; may be empty
 * @param madeHere true where Countersign made it
 */
public record KnownKey(Path file, String fingerprint, String comment, boolean madeHere) {}
