package dev.countersign.model;

/** The machine (space, permission, network) or we ourselves failed; exit code 3. */
public final class MachineFailure extends Failure {
  private static final long serialVersionUID = 1L;

  /** With the sentence to show. */
  public MachineFailure(String code, String sentence) {
    super(code, sentence);
  }

  /** As above, keeping the cause for {@code --verbose}. */
  public MachineFailure(String code, String sentence, Throwable cause) {
    super(code, sentence, cause);
  }
}
