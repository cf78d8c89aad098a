package dev.countersign.desktop.diffview;

/**
 * How a run of characters is shown.
 *
 * @param token what it is in the language of the file
 * @param marks sum of the constants of this type
 */
record RunStyle(TokenKind token, int marks) {
  /** Changed on the old side. */
  static final int OLD = 1;

  /** Changed on the new side. */
  static final int NEW = 2;

  /** An escape that stands for a deceptive character. */
  static final int ESCAPE = 4;

  /** A visible space or tab. */
  static final int FAINT = 8;

  /** A search hit. */
  static final int HIT = 16;

  /** Can be clicked. */
  static final int LINK = 32;

  static final RunStyle PLAIN = new RunStyle(TokenKind.PLAIN, 0);
  static final RunStyle MUTED = new RunStyle(TokenKind.PLAIN, FAINT);
  static final RunStyle ACTION = new RunStyle(TokenKind.PLAIN, LINK);

  private static final int MARK_COMBINATIONS = 64;
  private static final RunStyle[] ALL = all();

  /** The shared instance. */
  static RunStyle of(TokenKind token, int marks) {
    return ALL[token.code() * MARK_COMBINATIONS + marks];
  }

  boolean has(int mark) {
    return (marks & mark) != 0;
  }

  private static RunStyle[] all() {
    RunStyle[] all = new RunStyle[TokenKind.values().length * MARK_COMBINATIONS];
    for (int i = 0; i < all.length; i++) {
      all[i] = new RunStyle(TokenKind.ofCode(i / MARK_COMBINATIONS), i % MARK_COMBINATIONS);
    }
    return all;
  }
}
