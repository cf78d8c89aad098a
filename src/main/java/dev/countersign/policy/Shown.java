package dev.countersign.policy;

import dev.countersign.model.VisibleText;

/** Foreign text inside a sentence: safe to show and not longer than a line. */
final class Shown {
  private static final int LONGEST = 120;

  private Shown() {}

  static String text(String text) {
    int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
    return VisibleText.escape(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }
}
