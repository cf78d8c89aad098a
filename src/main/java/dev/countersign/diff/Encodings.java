package dev.countersign.diff;

import dev.countersign.diff.Decoding.Basis;
import dev.countersign.model.FileSide;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decides in which encoding the bytes of one side are. What they show themselves comes first (a
 * byte order mark, valid UTF-8), then what is declared, then a guess, and at last one character for
 * every byte.
 */
final class Encodings {
  private final DeclaredCharsets declarations;
  private final Work work;

  Encodings(DeclaredCharsets declarations, Work work) {
    this.declarations = declarations;
    this.work = work;
  }

  /** The side with its encoding; empty where it is no text. */
  Optional<EncodedSide> of(Optional<FileSide> side, byte[] raw) {
    byte[] bytes = PatchSide.content(side, raw);
    Optional<EncodedSide> marked =
        utf16(bytes).flatMap(charset -> wide(side, bytes, charset, Basis.BYTES, Optional.empty()));
    if (marked.isPresent()) {
      return marked;
    }
    boolean binary = PatchSide.isBinary(bytes);
    if (!binary && isAscii(bytes)) {
      return encoded(side, bytes, StandardCharsets.UTF_8, Basis.BYTES, Optional.empty());
    }
    Optional<DeclaredCharset> declared =
        side.filter(it -> it.mode().isFile()).flatMap(it -> declarations.of(it.path()));
    if (!binary && Charsets.decodes(bytes, StandardCharsets.UTF_8, work)) {
      return encoded(side, bytes, StandardCharsets.UTF_8, Basis.BYTES, declared);
    }
    Optional<Charset> named = declared.flatMap(it -> Charsets.named(it.name()));
    Optional<EncodedSide> wide =
        named
            .filter(Charsets::isWide)
            .flatMap(charset -> wide(side, bytes, charset, Basis.DECLARED, declared));
    if (wide.isPresent() || binary) {
      return wide;
    }
    return narrow(side, bytes, named, declared);
  }

  private Optional<EncodedSide> narrow(
      Optional<FileSide> side,
      byte[] bytes,
      Optional<Charset> named,
      Optional<DeclaredCharset> declared) {
    Optional<Charset> followed =
        named.filter(it -> !Charsets.isWide(it) && Charsets.decodes(bytes, it, work));
    if (followed.isPresent()) {
      return encoded(side, bytes, followed.get(), Basis.DECLARED, declared);
    }
    Optional<Charset> guess = named.isPresent() ? Optional.empty() : CharsetGuess.of(bytes, work);
    return encoded(
        side,
        bytes,
        guess.orElse(StandardCharsets.ISO_8859_1),
        guess.isPresent() ? Basis.GUESSED : Basis.NONE,
        declared);
  }

  private Optional<EncodedSide> wide(
      Optional<FileSide> side,
      byte[] bytes,
      Charset charset,
      Basis basis,
      Optional<DeclaredCharset> declared) {
    Decoding decoding = new Decoding(charset, basis, basis == Basis.BYTES, declared);
    return Charsets.utf8(bytes, charset, work)
        .map(text -> new EncodedSide(side, bytes.length, RawBytes.adopt(text), decoding));
  }

  private static Optional<EncodedSide> encoded(
      Optional<FileSide> side,
      byte[] bytes,
      Charset charset,
      Basis basis,
      Optional<DeclaredCharset> declared) {
    boolean bom = charset.equals(StandardCharsets.UTF_8) && hasBom(bytes);
    return Optional.of(
        new EncodedSide(
            side,
            bytes.length,
            RawBytes.adopt(bytes),
            new Decoding(charset, basis, bom, declared)));
  }

  static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasBom(byte[] bytes) {
    return bytes.length >= LoadedSide.UTF8_BOM_LENGTH
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
}
