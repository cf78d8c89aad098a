package dev.countersign.signing;

import java.math.BigInteger;
import java.util.Arrays;

/** The two numbers of an ECDSA signature: RFC 5656 numbers on the wire, fixed widths in the JDK. */
final class EcScalars {
  private EcScalars() {}

  static byte[] toWire(byte[] fixed) {
    int half = fixed.length / 2;
    return new WireWriter()
        .mpint(new BigInteger(1, Arrays.copyOfRange(fixed, 0, half)))
        .mpint(new BigInteger(1, Arrays.copyOfRange(fixed, half, fixed.length)))
        .bytes();
  }

  static byte[] fromWire(byte[] wire, int width) throws WireFault {
    WireReader in = new WireReader(wire);
    byte[] fixed = new byte[2 * width];
    place(in.mpint(8 * width), fixed, width);
    place(in.mpint(8 * width), fixed, 2 * width);
    in.end();
    return fixed;
  }

  private static void place(BigInteger value, byte[] into, int end) {
    byte[] bytes = value.toByteArray();
    int skip = bytes[0] == 0 ? 1 : 0;
    int length = bytes.length - skip;
    System.arraycopy(bytes, skip, into, end - length, length);
  }
}
