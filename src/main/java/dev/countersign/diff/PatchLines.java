package dev.countersign.diff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A patch, read line by line. */
final class PatchLines {
  private final byte[] bytes;
  private int at;
  private int line;

  PatchLines(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return at == bytes.length;
  }

  /** Number of the line that was read last, from 1. */
  int line() {
    return line;
  }

  /** Whether the next line begins with {@code text}. */
  boolean startsWith(String text) {
    if (bytes.length - at < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The next line without its newline, which it must have. */
  byte[] next() throws PatchRefused {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    line++;
    if (end == bytes.length) {
      throw refused("the patch ends in the middle of a line");
    }
    byte[] result = Arrays.copyOfRange(bytes, at, end);
    at = end + 1;
    return result;
  }

  /** The rest of the next line, which must begin with {@code prefix}. */
  byte[] nextAfter(String prefix) throws PatchRefused {
    if (!startsWith(prefix)) {
      line++;
      throw refused("\"" + prefix.strip() + "\" is expected here");
    }
    byte[] all = next();
    return Arrays.copyOfRange(all, prefix.length(), all.length);
  }

  /** The same as text; every byte becomes one character. */
  String textAfter(String prefix) throws PatchRefused {
    return new String(nextAfter(prefix), StandardCharsets.ISO_8859_1);
  }

  PatchRefused refused(String why) {
    return new PatchRefused(line, "Line " + line + " of the patch cannot be read: " + why + ".");
  }
}
