package dev.countersign.policy;

/**
 * What a pattern says of one segment of a path. Text is one character per byte, because Git matches
 * bytes.
 */
sealed interface PatternSegment {
  /** Any number of segments: {@code **}. */
  record AnyDepth() implements PatternSegment {}

  /** Exactly this segment. */
  record Literal(String text) implements PatternSegment {}

  /** A segment that this glob matches. */
  record Glob(SegmentGlob glob) implements PatternSegment {}
}
