package dev.countersign.git;

import dev.countersign.git.GitRepository.BlobSink;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.FileChange;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** Makes a change set: the plain difference of the trees, then the pairing that is asked for. */
final class ChangeSetReader {
  private final Source source;
  private final ChangeSetOptions options;
  private final Progress progress;
  private final Optional<BlobSink> along;

  /**
   * @param along takes the blobs that the pairing reads
   */
  ChangeSetReader(
      Source source, ChangeSetOptions options, Progress progress, Optional<BlobSink> along) {
    this.source = source;
    this.options = options;
    this.progress = progress;
    this.along = along;
  }

  ChangeSet read(Oid base, Oid head) {
    return source.read(reader -> {
      ObjectId baseTree = ObjectStore.tree(reader, base);
      ObjectId headTree = ObjectStore.tree(reader, head);
      List<FileChange> plain =
          new TreeChanges(source.where(), progress).between(reader, baseTree, headTree);
      List<Limit> limits = new ArrayList<>();
      List<FileChange> files =
          options.renames() == ChangeSetOptions.Renames.OFF
              ? plain
              : new RenameSearch(
                      new SignatureLoader(source, progress, along), options, progress, limits)
                  .pair(plain);
      return new ChangeSet(base, head, Ids.of(baseTree), Ids.of(headTree), files, limits);
    });
  }
}
