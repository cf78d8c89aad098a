package dev.countersign.diff;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes changes in Git's own patch format, so that {@code git apply --cached} on an index read
 * from base gives exactly head's tree: full ids, binary contents as literals in both directions,
 * three lines of context, no renames (a rename is written as a deletion and an addition, a copy as
 * an addition, a change of type as Git does it: deletion and addition). What is written depends on
 * nothing but the arguments: no clock, no attributes.
 */
public final class PatchWriter {
  private final OutputStream out;

  /**
   * Writes to {@code out}, which the caller buffers and closes.
   *
   * @param out gets raw bytes
   */
  public PatchWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes one change.
   *
   * @param change what changed; its sides' ids are written as they are
   * @param oldBytes raw bytes of the old side; empty for a missing side and for a submodule
   * @param newBytes raw bytes of the new side; empty for a missing side and for a submodule
   * @param progress asked whether to go on
   * @throws IOException where {@code out} does
   */
  public void write(FileChange change, byte[] oldBytes, byte[] newBytes, Progress progress)
      throws IOException {
    Optional<FileSide> before = change.oldSide();
    Optional<FileSide> after = change.newSide();
    byte[] old = PatchSide.content(before, oldBytes);
    byte[] now = PatchSide.content(after, newBytes);
    if (before.isEmpty() || after.isEmpty() || isOneSection(before.get(), after.get())) {
      section(before, after, old, now, progress);
      return;
    }
    if (change.kind() != ChangeKind.COPIED) {
      section(before, Optional.empty(), old, new byte[0], progress);
    }
    section(Optional.empty(), after, new byte[0], now, progress);
  }

  private static boolean isOneSection(FileSide before, FileSide after) {
    return before.path().equals(after.path())
        && (before.mode() == after.mode() || (before.mode().isFile() && after.mode().isFile()));
  }

  private void section(
      Optional<FileSide> before,
      Optional<FileSide> after,
      byte[] old,
      byte[] now,
      Progress progress)
      throws IOException {
    RepoPath path = after.or(() -> before).orElseThrow().path();
    line(
        "diff --git "
            + QuotedPath.of("a/", path.bytes())
            + " "
            + QuotedPath.of("b/", path.bytes()));
    Optional<FileMode> oldMode = before.map(FileSide::mode);
    Optional<FileMode> newMode = after.map(FileSide::mode);
    if (oldMode.isEmpty()) {
      line("new file mode " + newMode.orElseThrow().octal());
    } else if (newMode.isEmpty()) {
      line("deleted file mode " + oldMode.get().octal());
    } else if (!oldMode.equals(newMode)) {
      line("old mode " + oldMode.get().octal());
      line("new mode " + newMode.get().octal());
    }
    int idLength = after.or(() -> before).orElseThrow().id().hex().length();
    String oldId = before.map(side -> side.id().hex()).orElse("0".repeat(idLength));
    String newId = after.map(side -> side.id().hex()).orElse("0".repeat(idLength));
    if (oldId.equals(newId)) {
      return;
    }
    line("index " + oldId + ".." + newId + (oldMode.equals(newMode) ? " " + oct(oldMode) : ""));
    if (PatchSide.isBinary(old) || PatchSide.isBinary(now)) {
      line("GIT binary patch");
      BinaryLiteral.write(now, out);
      BinaryLiteral.write(old, out);
    } else if (old.length > 0 || now.length > 0) {
      line("--- " + (before.isEmpty() ? "/dev/null" : name("a/", path)));
      line("+++ " + (after.isEmpty() ? "/dev/null" : name("b/", path)));
      RawLines left = RawLines.of(old, progress);
      new UnifiedHunks(left, RawLines.of(now, progress), out, progress).write();
    }
  }

  private static String oct(Optional<FileMode> mode) {
    return mode.orElseThrow().octal();
  }

  /** Git ends a name with a space in it by a tab, for the sake of other patch programs. */
  static String name(String prefix, RepoPath path) {
    String name = QuotedPath.of(prefix, path.bytes());
    return name.indexOf(' ') >= 0 ? name + "\t" : name;
  }

  private void line(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.US_ASCII));
    out.write('\n');
  }
}
