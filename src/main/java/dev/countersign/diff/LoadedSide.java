package dev.countersign.diff;

import dev.countersign.diff.SideText.LineEnding;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One side, decoded and cut into lines.
 *
 * @param side what it is; empty where there is no such side
 * @param size of the raw content in bytes
 * @param decoding how it was decoded
 * @param lines what is compared: the bytes, or for a wide encoding the same text as UTF-8
 * @param text what is shown
 * @param loneCrs carriage returns that end no line
 */
record LoadedSide(
    Optional<FileSide> side,
    int size,
    Decoding decoding,
    RawLines lines,
    SideText text,
    int loneCrs) {

  /** Bytes of the byte order mark in UTF-8. */
  static final int UTF8_BOM_LENGTH = 3;

  static LoadedSide of(EncodedSide encoded, RawLines lines, Work work) {
    List<String> shown = new ArrayList<>(lines.count());
    Decoding decoding = encoded.decoding();
    Charset charset = comparedIn(decoding);
    int crLfs = 0;
    int newlines = 0;
    int loneCrs = 0;
    for (int i = 0; i < lines.count(); i++) {
      int start = lines.start(i) + (i == 0 && decoding.bom() ? UTF8_BOM_LENGTH : 0);
      int end = lines.textEnd(i);
      work.add(1L + end - start);
      shown.add(end <= start ? "" : new String(lines.bytes(), start, end - start, charset));
      newlines += lines.endsWithNewline(i) ? 1 : 0;
      crLfs += lines.endsWithCrLf(i) ? 1 : 0;
      for (int at = start; at < end; at++) {
        loneCrs += lines.bytes()[at] == '\r' ? 1 : 0;
      }
    }
    boolean finalNewline = lines.count() == 0 || lines.endsWithNewline(lines.count() - 1);
    SideText text =
        new SideText(
            List.copyOf(shown),
            Charsets.label(decoding.charset()),
            ending(newlines, crLfs),
            finalNewline,
            TextForm.of(decoding.bom(), lines));
    return new LoadedSide(encoded.side(), encoded.size(), decoding, lines, text, loneCrs);
  }

  /** In which encoding the bytes of the lines are. */
  Charset comparedIn() {
    return comparedIn(decoding);
  }

  private static Charset comparedIn(Decoding decoding) {
    return decoding.isWide() ? StandardCharsets.UTF_8 : decoding.charset();
  }

  boolean exists() {
    return side.isPresent();
  }

  /** Whether this is the content of a file, whose oddities of form are worth telling. */
  boolean isFile() {
    return side.filter(it -> it.mode().isFile()).isPresent();
  }

  /** File, link or submodule; 0 where there is none. */
  int type() {
    return side.map(FileSide::mode).map(mode -> mode.isFile() ? 1 : linkType(mode)).orElse(0);
  }

  private static int linkType(FileMode mode) {
    return mode == FileMode.SYMLINK ? 2 : 3;
  }

  private static LineEnding ending(int newlines, int crLfs) {
    if (newlines == 0) {
      return LineEnding.NONE;
    }
    if (crLfs == 0) {
      return LineEnding.LF;
    }
    return crLfs == newlines ? LineEnding.CRLF : LineEnding.MIXED;
  }
}
