package dev.countersign.model;

import java.util.UUID;

/**
 * The id of a change: a random UUID given when the change is opened.
 *
 * @param value the UUID
 */
public record ChangeId(UUID value) {
  /** A new id. */
  public static ChangeId random() {
    return new ChangeId(UUID.randomUUID());
  }

  /**
   * Reads the canonical lower-case form.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static ChangeId parse(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("not a change id: " + text);
    }
    return new ChangeId(uuid);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
