package dev.countersign.evidence.zip;

/** A zip file that is not of our profile. The message says what is wrong, safe to show. */
public final class ZipFault extends Exception {
  private static final long serialVersionUID = 1L;
  private final boolean zip;

  ZipFault(String reason, boolean zip) {
    super(reason, null, false, false);
    this.zip = zip;
  }

  ZipFault(String reason) {
    this(reason, true);
  }

  /** What is wrong. */
  public String reason() {
    String message = getMessage();
    return message == null ? "damaged" : message;
  }

  /** False where it is no zip file at all. */
  public boolean isZip() {
    return zip;
  }
}
