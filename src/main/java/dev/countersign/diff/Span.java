package dev.countersign.diff;

/**
 * A part of a line, in UTF-16 units.
 *
 * @param start index of the first unit
 * @param end index after the last unit
 */
public record Span(int start, int end) {}
