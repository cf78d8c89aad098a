package dev.countersign.review;

import dev.countersign.diff.ContentLines;
import dev.countersign.diff.LineCounts;
import dev.countersign.git.GitRepository.BlobSink;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What was read on the way to the list of files, so that it need not be read again to count their
 * lines: how many lines each blob has, and as long as there is room its bytes. Safe to use from any
 * thread.
 */
final class KnownBlobs implements BlobSink {
  private final Map<Oid, ContentLines> lines = new ConcurrentHashMap<>();
  private final Map<Oid, byte[]> contents = new ConcurrentHashMap<>();
  private final AtomicLong room;

  /**
   * Knows nothing yet.
   *
   * @param most bytes of content that are kept at a time
   */
  KnownBlobs(long most) {
    this.room = new AtomicLong(most);
  }

  @Override
  public void accept(Oid id, byte[] content) {
    lines.put(id, ContentLines.of(content));
    if (room.addAndGet(-content.length) >= 0) {
      contents.put(id, content);
    } else {
      room.addAndGet(content.length);
    }
  }

  /** The counts of a file; empty where what is known does not suffice. */
  Optional<LineCounts> counts(FileChange file, Progress progress) {
    if (file.sameContent()) {
      return lines(file.newSide()).map(ContentLines::kept);
    }
    if (file.oldSide().isEmpty()) {
      return lines(file.newSide()).map(ContentLines::added);
    }
    if (file.newSide().isEmpty()) {
      return lines(file.oldSide()).map(ContentLines::deleted);
    }
    return content(file.oldSide())
        .flatMap(before ->
            content(file.newSide()).map(after -> LineCounts.of(file, before, after, progress)));
  }

  /** Gives the memory back. */
  void clear() {
    lines.clear();
    contents.clear();
  }

  private Optional<ContentLines> lines(Optional<FileSide> side) {
    return blob(side).flatMap(id -> Optional.ofNullable(lines.get(id)));
  }

  private Optional<byte[]> content(Optional<FileSide> side) {
    return blob(side).flatMap(id -> Optional.ofNullable(contents.get(id)));
  }

  private static Optional<Oid> blob(Optional<FileSide> side) {
    return side.filter(it -> it.mode() != FileMode.GITLINK).map(FileSide::id);
  }
}
