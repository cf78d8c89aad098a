package dev.countersign.evidence;

import dev.countersign.diff.PatchApplier;
import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.FileChange;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a later signer and an auditor with a clone check before they rely on a stored basis. */
public final class BasisCheck {
  private BasisCheck() {}

  /**
   * Checks with a repository that the path table is the difference of base and head, and that the
   * stored diff turns base's files into head's, byte for byte.
   *
   * @param paths the stored path table
   * @param diff the stored diff
   * @return why not, safe to show; empty where all of it holds
   * @throws dev.countersign.model.BadInput where the repository lacks base or head
   */
  public static List<String> diffTurnsBaseIntoHead(
      GitRepository git, Basis basis, List<PathRow> paths, byte[] diff, Progress progress) {
    ChangeSet changes =
        git.changeSet(basis.base(), basis.head(), ChangeSetOptions.forEvidence(), progress);
    List<String> reasons = new ArrayList<>();
    if (!changes.resultTree().equals(basis.resultTree())) {
      reasons.add("head has the tree " + changes.resultTree() + ", not " + basis.resultTree());
    }
    List<FileChange> expected = paths.stream().map(PathRow::change).toList();
    if (!sides(expected).equals(sides(changes.files()))) {
      reasons.add(EvidenceNames.PATHS + " is not the difference between base and head");
    }
    if (reasons.isEmpty()) {
      reasons.addAll(new DiffCheck(id -> blob(git, id), progress).reasons(paths, diff));
    }
    return reasons;
  }

  /**
   * Checks what can be checked without a repository: the diff is about the paths, modes and ids of
   * the table, and gives the contents it says wherever it holds the whole content before.
   */
  public static List<String> diffFitsPathTable(
      List<PathRow> paths, byte[] diff, Progress progress) {
    return new DiffCheck(id -> Optional.empty(), progress).reasons(paths, diff);
  }

  private static Optional<byte[]> blob(GitRepository git, Oid id) {
    return Optional.of(git.blob(id, PatchApplier.LARGEST_BINARY));
  }

  private static List<List<Object>> sides(List<FileChange> files) {
    return files.stream().map(file -> List.<Object>of(file.oldSide(), file.newSide())).toList();
  }
}
