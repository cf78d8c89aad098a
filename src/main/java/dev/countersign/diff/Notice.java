package dev.countersign.diff;

/**
 * An oddity of a file, shown above it.
 *
 * @param code short and stable, such as {@code final-newline}
 * @param sentence for people
 */
public record Notice(String code, String sentence) {}
