package dev.countersign.signing;

import java.util.Base64;

/** Base64 of RFC 4648 with its padding, in the one form that an encoder gives. */
final class StrictBase64 {
  private StrictBase64() {}

  static byte[] decode(String text) throws WireFault {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // The JDK's decoder lets missing padding and left-over bits pass.
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new WireFault("its Base64 is not well-formed");
    }
    throw new WireFault("its Base64 is not well-formed");
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
