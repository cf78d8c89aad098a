package dev.countersign.signing;

/** What a list of allowed signers says of a key for a purpose at an instant. */
public sealed interface Trust {
  /**
   * The key may sign so.
   *
   * @param line the line of the file that says so, from 1
   */
  record Trusted(int line) implements Trust {}

  /** No line names this key for this principal. */
  record Unknown() implements Trust {}

  /**
   * A line names the key for the principal, but not for this purpose or this instant.
   *
   * @param reason a complete sentence
   */
  record NotValid(String reason) implements Trust {}
}
