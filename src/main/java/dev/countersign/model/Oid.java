package dev.countersign.model;

/**
 * The id of a Git object: 40 (SHA-1) or 64 (SHA-256) lower-case hexadecimal digits.
 *
 * @param hex the digits
 */
public record Oid(String hex) implements Comparable<Oid> {
  private static final int SHA1_DIGITS = 40;
  private static final int SHA256_DIGITS = 64;

  /** Refuses anything but a full id. */
  public Oid {
    if (!isId(hex)) {
      throw new IllegalArgumentException("not a git object id: " + hex);
    }
  }

  private static boolean isId(String hex) {
    if (hex.length() != SHA1_DIGITS && hex.length() != SHA256_DIGITS) {
      return false;
    }
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
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
