package dev.countersign.signing;

/**
 * Bytes that are not what the SSH wire format says; the message ends a sentence that names where.
 */
final class WireFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  WireFault(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong, as the end of a sentence without its stop. */
  String reason() {
    return reason;
  }
}
