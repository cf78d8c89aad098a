package dev.countersign.model;

/**
 * A person as a commit names one: claimed, not proven.
 *
 * @param name as written
 * @param email as written
 */
public record Identity(String name, String email) {
  @Override
  public String toString() {
    return VisibleText.escape(name) + " <" + VisibleText.escape(email) + ">";
  }
}
