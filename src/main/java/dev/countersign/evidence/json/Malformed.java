package dev.countersign.evidence.json;

import dev.countersign.model.VisibleText;

/**
 * Bytes that are not what the format asks for. The message is a reason with its place, safe to
 * show; it names no file, as the bytes do not know which one they are.
 */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  /** With the reason; what a stranger wrote in it is escaped here. */
  public Malformed(String reason) {
    super(VisibleText.escape(reason), null, false, false);
  }

  /** What is wrong, and where. */
  public String reason() {
    String message = getMessage();
    return message == null ? "malformed" : message;
  }
}
