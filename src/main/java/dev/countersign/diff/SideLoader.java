package dev.countersign.diff;

import dev.countersign.diff.LoadedSide.Decoding;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decides what bytes are: text in which encoding, or no text at all. */
final class SideLoader {
  /** Bytes of the byte order mark in UTF-8. */
  static final int UTF8_BOM_LENGTH = 3;

  /** Each becomes a row of objects, so that a file of line ends alone could exhaust the memory. */
  static final int MOST_LINES = 2_000_000;

  private static final int PIECE = 8_192;

  private SideLoader() {}

  /**
   * The side as text; empty where it is binary or has too many lines, of which {@code notices} then
   * tells.
   */
  static Optional<LoadedSide> load(
      Optional<FileSide> side, byte[] raw, Notices notices, Progress progress) {
    Work work = new Work(Long.MAX_VALUE, progress);
    byte[] bytes = PatchSide.content(side, raw);
    int size = bytes.length;
    Optional<Charset> wide = utf16(bytes);
    Optional<byte[]> text = wide.flatMap(charset -> utf8(bytes, charset, work));
    if (text.isPresent()) {
      Decoding decoding = new Decoding(wide.orElseThrow(), false, true);
      return lines(text.get(), notices, progress)
          .map(lines -> LoadedSide.of(side, size, decoding, lines, work));
    }
    if (PatchSide.isBinary(bytes)) {
      return Optional.empty();
    }
    boolean valid = isUtf8(bytes, work);
    Charset charset = valid ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    Decoding decoding = new Decoding(charset, !valid, valid && hasBom(bytes));
    return lines(bytes, notices, progress)
        .map(lines -> LoadedSide.of(side, size, decoding, lines, work));
  }

  private static Optional<RawLines> lines(byte[] bytes, Notices notices, Progress progress) {
    RawLines lines = RawLines.of(bytes, progress);
    if (lines.count() > MOST_LINES) {
      notices.add(
          "too-large", "The file has more than 2,000,000 lines and is not compared line by line.");
      return Optional.empty();
    }
    return Optional.of(lines);
  }

  private static boolean hasBom(byte[] bytes) {
    return bytes.length >= UTF8_BOM_LENGTH
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static Optional<Charset> utf16(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return switch (mark) {
      case 0xfeff -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xfffe -> Optional.of(StandardCharsets.UTF_16LE);
      default -> Optional.empty();
    };
  }

  /**
   * The same text as UTF-8, with the mark at its start; empty where the bytes are malformed or have
   * a NUL character. A piece never ends inside a pair of surrogates: a decoder writes both or none.
   */
  private static Optional<byte[]> utf8(byte[] bytes, Charset charset, Work work) {
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

  private static boolean isUtf8(byte[] bytes, Work work) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
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
}
