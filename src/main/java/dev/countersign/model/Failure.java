package dev.countersign.model;

/**
 * What stops an operation and must be told to a person: one sentence that says what is wrong,
 * where, and what to do. The message is complete and safe to show as it stands.
 */
public abstract sealed class Failure extends RuntimeException permits BadInput, MachineFailure {
  private static final long serialVersionUID = 1L;
  private final String code;

  Failure(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  Failure(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Short and stable, for a report: such as {@code git.unknown-revision}. */
  public String code() {
    return code;
  }

  /** The complete sentence. */
  public String sentence() {
    String message = getMessage();
    return message == null ? code : message;
  }
}
