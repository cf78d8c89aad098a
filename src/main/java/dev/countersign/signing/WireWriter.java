package dev.countersign.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the data types of RFC 4251 section 5. */
final class WireWriter {
  private final WipedBuffer out = new WipedBuffer();

  WireWriter raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  WireWriter uint32(long value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
    return this;
  }

  WireWriter string(byte[] bytes) {
    return uint32(bytes.length).raw(bytes);
  }

  WireWriter string(String text) {
    return string(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A number that is not negative. */
  WireWriter mpint(BigInteger value) {
    return string(value.signum() == 0 ? new byte[0] : value.toByteArray());
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Forgets what was written, for a writer that held a secret. */
  void wipe() {
    out.wipe();
  }

  private static final class WipedBuffer extends ByteArrayOutputStream {
    WipedBuffer() {
      // Large enough that a private key never grows it and leaves a copy behind.
      super(16 * 1024);
    }

    void wipe() {
      Arrays.fill(buf, (byte) 0);
      reset();
    }
  }
}
