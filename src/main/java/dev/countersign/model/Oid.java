package dev.countersign.model;

import java.util.regex.Pattern;

/**
 * The id of a Git object: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Oid(String hex) implements Comparable<Oid> {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

  /** Refuses anything but a full id. */
  public Oid {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a git object id: " + hex);
    }
  }

  /** The first ten digits, for people. */
  public String abbreviated() {
    return hex.substring(0, 10);
  }

  @Override
  public int compareTo(Oid other) {
    return hex.compareTo(other.hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
