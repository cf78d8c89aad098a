package dev.countersign.signing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the data types of RFC 4251 section 5 from bytes of a stranger; never past their end. */
final class WireReader {
  private final byte[] bytes;
  private int at;

  WireReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int remaining() {
    return bytes.length - at;
  }

  byte[] raw(int length) throws WireFault {
    if (length < 0 || length > remaining()) {
      throw new WireFault("it ends too early");
    }
    byte[] part = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return part;
  }

  /** An unsigned 32-bit number. */
  long uint32() throws WireFault {
    long value = 0;
    for (byte b : raw(4)) {
      value = (value << 8) | (b & 0xff);
    }
    return value;
  }

  byte[] string() throws WireFault {
    long length = uint32();
    if (length > remaining()) {
      throw new WireFault("it ends too early");
    }
    return raw((int) length);
  }

  /** A string of at most 255 printable ASCII characters. */
  String ascii() throws WireFault {
    byte[] text = string();
    if (text.length > 255) {
      throw new WireFault("a name in it is too long");
    }
    for (byte b : text) {
      if (b <= 0x20 || b >= 0x7f) {
        throw new WireFault("a name in it has characters that no name has");
      }
    }
    return new String(text, StandardCharsets.US_ASCII);
  }

  /** A number that is not negative, in its shortest form and of at most {@code maxBits} bits. */
  BigInteger mpint(int maxBits) throws WireFault {
    byte[] text = string();
    BigInteger value = text.length == 0 ? BigInteger.ZERO : new BigInteger(text);
    boolean shortest =
        text.length == 0 || (value.signum() > 0 && value.toByteArray().length == text.length);
    if (!shortest || value.bitLength() > maxBits) {
      throw new WireFault("a number in it is not well-formed");
    }
    return value;
  }

  void end() throws WireFault {
    if (remaining() != 0) {
      throw new WireFault("something follows its end");
    }
  }
}
