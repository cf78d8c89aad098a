package dev.countersign.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The path of a file inside a repository, exactly as Git has it: bytes, without a leading slash,
 * with {@code /} between segments. Ordered as Git orders an index: by unsigned bytes.
 *
 * <p>{@link #toString()} is safe to show anywhere: what could mislead a reader (control characters,
 * bidirectional and invisible characters, bytes that are not UTF-8) stands there as an escape, and
 * a backslash as two, so that no two paths look the same.
 */
public final class RepoPath implements Comparable<RepoPath> {
  private final byte[] bytes;
  private final String display;

  private RepoPath(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a path cannot be empty");
    }
    this.bytes = bytes;
    this.display = render(bytes);
  }

  /** The path whose UTF-8 form is {@code text}. */
  public static RepoPath of(String text) {
    return new RepoPath(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The path with exactly these bytes. */
  public static RepoPath ofBytes(byte[] bytes) {
    return new RepoPath(bytes.clone());
  }

  /** A copy of the raw bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The last segment, safe to show. */
  public String fileName() {
    return display.substring(display.lastIndexOf('/') + 1);
  }

  /** Everything before the last segment without the slash, safe to show; empty at the top level. */
  public String folder() {
    int slash = display.lastIndexOf('/');
    return slash < 0 ? "" : display.substring(0, slash);
  }

  /** Whether it has bytes that are shown as escapes, because they cannot be seen or deceive. */
  public boolean isDeceptive() {
    String asIs = new String(bytes, StandardCharsets.UTF_8).replace("\\", "\\\\");
    return !asIs.equals(display);
  }

  @Override
  public int compareTo(RepoPath other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RepoPath path && Arrays.equals(bytes, path.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return display;
  }

  private static String render(byte[] bytes) {
    if (isPlain(bytes)) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return VisibleText.escape(text.replace("\\", "\\\\"));
    } catch (CharacterCodingException e) {
      StringBuilder out = new StringBuilder();
      for (byte b : bytes) {
        if (b == '\\') {
          out.append("\\\\");
        } else if (b >= 0x20 && b < 0x7f) {
          out.append((char) b);
        } else {
          out.append(String.format("\\x%02x", b & 0xff));
        }
      }
      return out.toString();
    }
  }

  private static boolean isPlain(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0x20 || b == 0x7f || b == '\\') {
        return false;
      }
    }
    return true;
  }
}
