package dev.countersign.diff;

/** Why a patch is not read any further. Never leaves this room. */
final class PatchRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final long line;
  private final String sentence;

  PatchRefused(long line, String sentence) {
    super(sentence, null, false, false);
    this.line = line;
    this.sentence = sentence;
  }

  long line() {
    return line;
  }

  String sentence() {
    return sentence;
  }
}
