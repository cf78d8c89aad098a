package dev.countersign.diff;

import dev.countersign.diff.SideText.LineEnding;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects what a reader must be told about a file besides its lines. */
final class Notices {
  private static final int LONG_LINE = 1_000;
  private static final byte[] LFS =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
  private final List<Notice> notices = new ArrayList<>();

  List<Notice> list() {
    return List.copyOf(notices);
  }

  void add(String code, String sentence) {
    notices.add(new Notice(code, sentence));
  }

  /** What the entries of the trees tell. */
  void entries(Optional<FileSide> left, Optional<FileSide> right, byte[] old, byte[] now) {
    Optional<FileMode> before = left.map(FileSide::mode);
    Optional<FileMode> after = right.map(FileSide::mode);
    if (before.isPresent() && after.isPresent() && !before.equals(after)) {
      boolean sameType = before.get().isFile() && after.get().isFile();
      add(
          sameType ? "mode-change" : "type-change",
          "The mode changed from " + before.get().octal() + " to " + after.get().octal() + ".");
    }
    if (before.equals(Optional.of(FileMode.SYMLINK))
        || after.equals(Optional.of(FileMode.SYMLINK))) {
      add("symlink", "This is a symbolic link; its text is the path it points to.");
    }
    if (before.equals(Optional.of(FileMode.GITLINK))
        || after.equals(Optional.of(FileMode.GITLINK))) {
      add("submodule", "This is a submodule; what changed inside it is not part of this change.");
    }
    if (isLfs(old) || isLfs(now)) {
      add("lfs-pointer", "This is a pointer to content kept outside the repository (Git LFS).");
    }
    if (right.isPresent() && now.length == 0 && !after.equals(Optional.of(FileMode.GITLINK))) {
      add("empty-file", "The new side is empty.");
    }
  }

  /** What the two texts tell. */
  void texts(LoadedSide left, LoadedSide right, Progress progress) {
    notices.addAll(CharsetNotices.of(left, right));
    side("old", left);
    side("new", right);
    boolean both = left.isFile() && right.isFile();
    if (both && left.decoding().bom() != right.decoding().bom()) {
      add(
          "bom-changed",
          "The byte order mark at the start was "
              + (right.decoding().bom() ? "added." : "removed."));
    }
    finalNewline(left, right);
    if (both && left.size() > 0 && right.size() > 0) {
      lineEndings(left.text(), right.text());
    }
    risks(left, right, progress);
  }

  private void side(String name, LoadedSide side) {
    if (side.decoding().isWide()) {
      add(
          "utf-16",
          "The " + name + " side is " + side.decoding().charset() + "; Git takes it for binary.");
    } else if (side.decoding().bom()) {
      add("bom", "The " + name + " side begins with a byte order mark.");
    }
    if (side.text().lineEnding() == LineEnding.MIXED) {
      add(
          "mixed-line-endings",
          "The " + name + " side ends some lines with CRLF and some with LF.");
    }
    if (side.loneCrs() > 0) {
      add(
          "lone-cr",
          "The " + name + " side has carriage returns that end no line (" + side.loneCrs() + ").");
    }
    long longLines = side.text().lines().stream().filter(it -> it.length() > LONG_LINE).count();
    if (longLines > 0) {
      add(
          "long-lines",
          "The " + name + " side has lines of more than 1,000 characters (" + longLines + ").");
    }
  }

  private void finalNewline(LoadedSide left, LoadedSide right) {
    boolean before = left.text().finalNewline();
    boolean after = right.text().finalNewline();
    if (left.isFile() && right.isFile() && before != after) {
      add(
          "final-newline",
          after ? "The newline at the end was added." : "The newline at the end was removed.");
    } else if (right.isFile() && !after) {
      add("no-final-newline", "The last line of the new side has no newline.");
    }
  }

  private void lineEndings(SideText left, SideText right) {
    LineEnding before = left.lineEnding();
    LineEnding after = right.lineEnding();
    if (before == after || before == LineEnding.NONE || after == LineEnding.NONE) {
      return;
    }
    boolean only = left.lines().equals(right.lines());
    add(
        only ? "line-endings-only" : "line-endings",
        "The line ends changed from "
            + before
            + " to "
            + after
            + (only ? ", and nothing else in the text." : "."));
  }

  private void risks(LoadedSide left, LoadedSide right, Progress progress) {
    List<TextRisk> risks = TextRisk.scan(right.text().lines(), progress);
    String name = "new";
    if (risks.isEmpty()) {
      risks = TextRisk.scan(left.text().lines(), progress);
      name = "old";
    }
    if (!risks.isEmpty()) {
      String count = risks.size() < TextRisk.MOST ? "" + risks.size() : "at least " + TextRisk.MOST;
      add(
          "text-risk",
          "The "
              + name
              + " side has places that may not be what they look like ("
              + count
              + "), the first on line "
              + (risks.getFirst().line() + 1)
              + ".");
    }
  }

  private static boolean isLfs(byte[] bytes) {
    return bytes.length >= LFS.length && Arrays.equals(bytes, 0, LFS.length, LFS, 0, LFS.length);
  }
}
