package dev.countersign.diff;

import dev.countersign.diff.LoadedSide.Decoding;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decides what bytes are: text in which encoding, or no text at all. */
final class SideLoader {
  /** Bytes of the byte order mark in UTF-8. */
  static final int UTF8_BOM_LENGTH = 3;

  private SideLoader() {}

  /** The side as text; empty where it is binary. */
  static Optional<LoadedSide> load(Optional<FileSide> side, byte[] raw, Progress progress) {
    Work work = new Work(Long.MAX_VALUE, progress);
    byte[] bytes = PatchSide.content(side, raw);
    int size = bytes.length;
    Optional<Charset> wide = utf16(bytes);
    if (wide.isPresent()) {
      Optional<String> text = strict(bytes, wide.get());
      if (text.isPresent() && text.get().indexOf('\0') < 0) {
        RawLines lines = RawLines.of(text.get().getBytes(StandardCharsets.UTF_8));
        return Optional.of(
            LoadedSide.of(side, size, new Decoding(wide.get(), false, true), lines, work));
      }
    }
    if (PatchSide.isBinary(bytes)) {
      return Optional.empty();
    }
    boolean valid = isUtf8(bytes, work);
    Charset charset = valid ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    Decoding decoding = new Decoding(charset, !valid, valid && hasBom(bytes));
    return Optional.of(LoadedSide.of(side, size, decoding, RawLines.of(bytes), work));
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

  /** The mark stays in the text: as U+FEFF at its start. */
  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes, Work work) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8_192);
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
