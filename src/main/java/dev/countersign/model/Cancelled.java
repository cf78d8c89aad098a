package dev.countersign.model;

/** Somebody asked a running operation to stop, and it did; nothing of it is left behind. */
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: this is no fault. */
  public Cancelled() {
    super("cancelled", null, false, false);
  }
}
