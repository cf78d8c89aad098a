package dev.countersign.diff;

import java.util.Optional;

/**
 * The bytes of both sides of a file.
 *
 * @param left the old side; empty where there is none
 * @param right the new side; empty where there is none
 */
public record RawSides(Optional<RawBytes> left, Optional<RawBytes> right) {}
