package dev.countersign.review;

import dev.countersign.diff.LineCounts;
import dev.countersign.diff.PatchWriter;
import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.FileChange;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** The difference of any two commits as names, counts or a patch. */
public final class PatchExport {
  private final GitRepository git;
  private final CommitPair pair;
  private final List<RepoPath> below;

  /**
   * For two commits.
   *
   * @param below only files at or below these paths; all where it is empty
   */
  public PatchExport(GitRepository git, CommitPair pair, List<RepoPath> below) {
    this.git = git;
    this.pair = pair;
    this.below = List.copyOf(below);
  }

  /**
   * The counts of one file.
   *
   * @param change the file
   * @param counts its lines
   */
  public record FileCounts(FileChange change, LineCounts counts) {}

  /** The files that differ, with renames, ordered by path. */
  public List<FileChange> names(Progress progress) {
    return files(ChangeSetOptions.forReview(), progress);
  }

  /** Lines added and deleted, per file, with renames; counted on all cores. */
  public List<FileCounts> stat(Progress progress) {
    EditCounts.Bounds bounds = EditCounts.Bounds.USUAL;
    KnownBlobs known = new KnownBlobs(bounds.mostHeld());
    List<FileChange> files =
        wanted(
            git.changeSet(pair.base(), pair.head(), ChangeSetOptions.forReview(), known, progress));
    return new EditCounts(git, files, known, bounds, progress).all();
  }

  /**
   * Writes a patch that {@code git apply} turns base's tree into head's tree with.
   *
   * @param out is flushed, not closed
   */
  public void writePatch(OutputStream out, Progress progress) {
    try {
      OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
      PatchWriter writer = new PatchWriter(buffered);
      List<FileChange> files = files(ChangeSetOptions.forEvidence(), progress);
      long done = 0;
      for (FileChange file : files) {
        progress.update("Writing the patch", done++, files.size());
        progress.throwIfCancelled();
        writer.write(
            file, SideBytes.of(git, file.oldSide()), SideBytes.of(git, file.newSide()), progress);
      }
      buffered.flush();
    } catch (IOException e) {
      throw new MachineFailure(
          "patch.write", "The patch cannot be written: " + e.getMessage() + ".", e);
    }
  }

  private List<FileChange> files(ChangeSetOptions options, Progress progress) {
    return wanted(git.changeSet(pair.base(), pair.head(), options, progress));
  }

  private List<FileChange> wanted(ChangeSet changes) {
    return changes.files().stream().filter(this::wanted).toList();
  }

  private boolean wanted(FileChange file) {
    return below.isEmpty()
        || file.paths().stream().anyMatch(path -> below.stream().anyMatch(b -> isBelow(path, b)));
  }

  private static boolean isBelow(RepoPath path, RepoPath folder) {
    byte[] p = path.bytes();
    byte[] f = folder.bytes();
    int length = f[f.length - 1] == '/' ? f.length - 1 : f.length;
    return p.length >= length
        && Arrays.equals(p, 0, length, f, 0, length)
        && (p.length == length || p[length] == '/');
  }
}
