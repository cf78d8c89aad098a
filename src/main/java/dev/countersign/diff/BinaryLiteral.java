package dev.countersign.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** One whole content in a binary patch: deflated, in base 85. */
final class BinaryLiteral {
  private static final int BUFFER = 64 * 1024;

  private BinaryLiteral() {}

  static void write(byte[] content, OutputStream out) throws IOException {
    out.write(("literal " + content.length + "\n").getBytes(StandardCharsets.US_ASCII));
    byte[] deflated = deflate(content);
    for (int at = 0; at < deflated.length; at += GitBase85.LINE) {
      out.write(GitBase85.line(deflated, at, Math.min(deflated.length, at + GitBase85.LINE)));
      out.write('\n');
    }
    out.write('\n');
  }

  /**
   * Inflates exactly what was deflated.
   *
   * @param deflated one zlib stream and nothing else
   * @param size how long the content must be
   * @return empty where it is not that
   */
  static Optional<byte[]> inflate(byte[] deflated, int size) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(deflated);
      ByteArrayOutputStream content = new ByteArrayOutputStream(Math.min(size, BUFFER));
      byte[] buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if ((count == 0 && !inflater.finished()) || content.size() + (long) count > size) {
          return Optional.empty();
        }
        content.write(buffer, 0, count);
      }
      return content.size() == size && inflater.getRemaining() == 0
          ? Optional.of(content.toByteArray())
          : Optional.empty();
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        deflated.write(buffer, 0, deflater.deflate(buffer));
      }
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
