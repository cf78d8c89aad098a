package dev.countersign.evidence;

import dev.countersign.diff.PatchApplier;
import dev.countersign.diff.PatchWriter;
import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes path table and diff in one pass over the changed files. */
final class SourceFiles {
  private final GitRepository git;
  private final Progress progress;
  private final ByteArrayOutputStream diff = new ByteArrayOutputStream();
  private final List<PathRow> rows = new ArrayList<>();

  SourceFiles(GitRepository git, Progress progress) {
    this.git = git;
    this.progress = progress;
  }

  void read(ChangeSet changes) {
    PatchWriter writer = new PatchWriter(diff);
    List<FileChange> files = changes.files();
    for (int i = 0; i < files.size(); i++) {
      progress.throwIfCancelled();
      progress.update("Reading the changed files", i, files.size());
      FileChange file = files.get(i);
      byte[] before = bytes(file.oldSide());
      byte[] after = bytes(file.newSide());
      rows.add(new PathRow(file.path(), side(file.oldSide(), before), side(file.newSide(), after)));
      try {
        writer.write(file, before, after, progress);
      } catch (IOException e) {
        throw new MachineFailure("evidence.memory", "The diff cannot be kept in memory.", e);
      }
      if (diff.size() > EvidenceTree.MAX_BYTES / 2) {
        throw new BadInput(
            "evidence.too-large",
            "The diff of this change has more than "
                + (EvidenceTree.MAX_BYTES >> 21)
                + " MB, which evidence cannot hold; split the change.");
      }
    }
  }

  byte[] pathTable() {
    return PathTable.write(rows);
  }

  byte[] diff() {
    return diff.toByteArray();
  }

  private byte[] bytes(Optional<FileSide> side) {
    return side.filter(it -> it.mode() != FileMode.GITLINK)
        .map(it -> git.blob(it.id(), PatchApplier.LARGEST_BINARY))
        .orElse(new byte[0]);
  }

  private static Optional<PathRow.Side> side(Optional<FileSide> side, byte[] bytes) {
    return side.map(it ->
        new PathRow.Side(
            it.mode(),
            it.id(),
            it.mode() == FileMode.GITLINK ? Optional.empty() : Optional.of(Sha256.of(bytes))));
  }
}
