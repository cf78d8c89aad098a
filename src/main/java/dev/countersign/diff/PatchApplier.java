package dev.countersign.diff;

import dev.countersign.diff.PatchApplication.Applied;
import dev.countersign.diff.PatchApplication.Mismatch;
import dev.countersign.diff.PatchHunk.Kind;
import dev.countersign.model.Progress;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Applies patches, without any fuzz: every line must be exactly where the patch says. */
public final class PatchApplier {
  /** The largest binary content that is read, in bytes. */
  public static final int LARGEST_BINARY = 256 * 1024 * 1024;

  private PatchApplier() {}

  /**
   * Reads a patch that {@link PatchWriter} wrote, refusing anything else. The patch may come from a
   * stranger: sizes are bounded, nothing is run or written.
   *
   * @param patch the raw bytes
   */
  public static PatchReading read(byte[] patch) {
    try {
      return new PatchReading.Sections(new PatchParser(patch).sections());
    } catch (PatchRefused e) {
      return new PatchReading.Refused(e.line(), e.sentence());
    }
  }

  /**
   * Applies one section. Ids are not looked at: whoever has the objects compares them.
   *
   * @param file the section
   * @param before the content before; empty for an added file, {@code Subproject commit <id>} and a
   *     newline for a submodule
   */
  public static PatchApplication apply(PatchedFile file, byte[] before) {
    try {
      if (file.oldMode().isEmpty() && before.length > 0) {
        throw mismatch(file, file.line(), "the file is to be added, but is there");
      }
      byte[] after =
          switch (file.content()) {
            case PatchedFile.Unchanged unchanged -> before;
            case PatchedFile.Text text -> applyText(file, text, before);
            case PatchedFile.Binary binary -> applyBinary(file, binary, before);
          };
      if (file.newMode().isEmpty() && after.length > 0) {
        throw mismatch(file, file.line(), "the file is to be deleted, but something is left of it");
      }
      return new Applied(RawBytes.of(after));
    } catch (PatchRefused e) {
      return new Mismatch(e.line(), e.sentence());
    }
  }

  private static byte[] applyBinary(PatchedFile file, PatchedFile.Binary binary, byte[] before)
      throws PatchRefused {
    Optional<RawBytes> expected = binary.before().inflate();
    Optional<RawBytes> after = binary.after().inflate();
    if (expected.isEmpty() || after.isEmpty()) {
      throw mismatch(file, file.line(), "a binary content is damaged or not as long as it says");
    }
    if (!Arrays.equals(expected.get().view(), before)) {
      throw mismatch(file, file.line(), "the content before is another");
    }
    return after.get().view();
  }

  private static byte[] applyText(PatchedFile file, PatchedFile.Text text, byte[] before)
      throws PatchRefused {
    RawLines lines = RawLines.of(before, Progress.none());
    ByteArrayOutputStream after = new ByteArrayOutputStream(before.length + 1_024);
    int at = 0;
    for (PatchHunk hunk : text.hunks()) {
      int start = hunk.oldCount() == 0 ? hunk.oldStart() : hunk.oldStart() - 1;
      if (start < at || start > lines.count()) {
        throw mismatch(file, hunk.line(), "the file has no line " + hunk.oldStart());
      }
      copy(lines, at, start, after);
      at = start;
      int patchLine = hunk.line();
      for (PatchHunk.Line line : hunk.lines()) {
        patchLine++;
        byte[] bytes = line.bytes().view();
        if (line.kind() != Kind.ADDED) {
          if (at >= lines.count() || !isLine(lines, at, bytes)) {
            throw mismatch(file, patchLine, "line " + (at + 1) + " of the file is another");
          }
          at++;
        }
        if (line.kind() != Kind.DELETED) {
          after.writeBytes(bytes);
        }
        patchLine += bytes.length == 0 || bytes[bytes.length - 1] != '\n' ? 1 : 0;
      }
    }
    if (at < lines.count() && endsOpen(after.size(), text)) {
      throw mismatch(file, file.line(), "lines follow the one that the patch takes for the last");
    }
    copy(lines, at, lines.count(), after);
    return after.toByteArray();
  }

  /** Whether the last line that the patch writes has no newline. */
  private static boolean endsOpen(int written, PatchedFile.Text text) {
    if (written == 0) {
      return false;
    }
    for (PatchHunk.Line line : text.hunks().getLast().lines().reversed()) {
      if (line.kind() != Kind.DELETED) {
        byte[] bytes = line.bytes().view();
        return bytes.length == 0 || bytes[bytes.length - 1] != '\n';
      }
    }
    return false;
  }

  private static boolean isLine(RawLines lines, int line, byte[] bytes) {
    return Arrays.equals(lines.bytes(), lines.start(line), lines.end(line), bytes, 0, bytes.length);
  }

  private static void copy(RawLines lines, int start, int end, ByteArrayOutputStream after) {
    if (end > start) {
      after.write(lines.bytes(), lines.start(start), lines.start(end) - lines.start(start));
    }
  }

  private static PatchRefused mismatch(PatchedFile file, long line, String why) {
    return new PatchRefused(
        line, "The patch does not fit " + file.path() + " (its line " + line + "): " + why + ".");
  }
}
