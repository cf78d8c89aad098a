package dev.countersign.diff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The encodings in which lines can be compared as bytes, or at least as UTF-8. */
final class Charsets {
  /** What people call Shift-JIS is mostly this: with the signs its vendors added. */
  static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  static final Charset EUC_JP = Charset.forName("EUC-JP");
  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int PIECE = 8_192;

  /** Names for the smaller of two encodings, of which the larger is what is meant in practice. */
  private static final Map<String, Charset> LARGER =
      Map.of(
          "SHIFT_JIS", SHIFT_JIS,
          "SHIFT-JIS", SHIFT_JIS,
          "SJIS", SHIFT_JIS,
          "GB2312", GB18030,
          "GBK", GB18030,
          "UTF-16LE-BOM", StandardCharsets.UTF_16LE,
          "UTF-16BE-BOM", StandardCharsets.UTF_16BE,
          "UTF-16", StandardCharsets.UTF_16BE);

  private Charsets() {}

  /**
   * The encoding of this name; empty where there is none, or none that leaves ASCII as it is and
   * keeps no state from one line to the next.
   */
  static Optional<Charset> named(String name) {
    Charset larger = LARGER.get(name.toUpperCase(Locale.ROOT));
    if (larger != null) {
      return Optional.of(larger);
    }
    try {
      return Optional.of(Charset.forName(name)).filter(it -> isWide(it) || keepsAscii(it));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** The name to show. */
  static String label(Charset charset) {
    return charset.equals(SHIFT_JIS) ? "Shift_JIS" : charset.name();
  }

  /** Whether characters have several bytes each, ASCII too. */
  static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /** Whether every byte belongs to a character. */
  static boolean decodes(byte[] bytes, Charset charset, Work work) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(PIECE);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isOverflow()) {
        return !result.isError();
      }
      work.add(out.position());
      out.clear();
    }
  }

  /**
   * The same text as UTF-8; empty where the bytes are malformed or have a NUL character. A piece
   * never ends inside a pair of surrogates: a decoder writes both or none.
   */
  static Optional<byte[]> utf8(byte[] bytes, Charset charset, Work work) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer piece = CharBuffer.allocate(PIECE);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, piece, true);
      String text = piece.flip().toString();
      if (result.isError() || text.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      if (result.isUnderflow()) {
        return Optional.of(out.toByteArray());
      }
      work.add(piece.limit());
      piece.clear();
    }
  }

  private static boolean keepsAscii(Charset charset) {
    boolean stateful = charset.name().toUpperCase(Locale.ROOT).contains("2022");
    if (stateful || !charset.canEncode()) {
      return false;
    }
    byte[] ascii = new byte[128];
    for (int i = 0; i < ascii.length; i++) {
      ascii[i] = (byte) i;
    }
    return new String(ascii, charset).equals(new String(ascii, StandardCharsets.US_ASCII));
  }
}
