package dev.countersign.evidence;

/** The kinds of journal lines that evidence is checked by. Other kinds are free. */
public final class JournalKinds {
  /** On disk before something is signed; its object is the digest of the basis. */
  public static final String INTENT = "intent";

  /** Kept together with the statement; its object is the statement's id. */
  public static final String SIGNED = "signed";

  private JournalKinds() {}
}
