package dev.countersign.model;

/** What somebody gave us is wrong; exit code 2. Nothing was changed. */
public final class BadInput extends Failure {
  private static final long serialVersionUID = 1L;

  /**
   * With the sentence to show.
   *
   * @param code short and stable, such as {@code git.unknown-revision}
   * @param sentence what is wrong, where (file, line, column), what to do
   */
  public BadInput(String code, String sentence) {
    super(code, sentence);
  }

  /** As above, keeping the cause for {@code --verbose}. */
  public BadInput(String code, String sentence, Throwable cause) {
    super(code, sentence, cause);
  }
}
