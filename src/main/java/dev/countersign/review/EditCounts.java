package dev.countersign.review;

import dev.countersign.diff.LineCounts;
import dev.countersign.git.GitRepository;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.Workers;
import dev.countersign.review.PatchExport.FileCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the lines of many files on all cores: first those of which enough is known, then each as
 * soon as both of its sides have come; they come in the order in which they are stored. A side that
 * is too large, or that would have to wait for its other one where too much waits already, is read
 * again at the end.
 */
final class EditCounts {
  private static final int STEP = 16;

  private final GitRepository git;
  private final List<FileChange> files;
  private final KnownBlobs known;
  private final Bounds bounds;
  private final Progress progress;
  private final Map<Oid, List<Integer>> users = new HashMap<>();
  private final MeetingPlace waiting;
  private final AtomicReferenceArray<LineCounts> counts;
  private final AtomicInteger done = new AtomicInteger();

  /**
   * How much is held in memory.
   *
   * @param largest bytes of a side that may come together with others
   * @param mostHeld bytes that are kept from the list of files on, and then bytes of sides that
   *     wait for their other one
   */
  record Bounds(long largest, long mostHeld) {
    static final Bounds USUAL = new Bounds(16L * 1024 * 1024, 128L * 1024 * 1024);
  }

  /**
   * For one count.
   *
   * @param known is emptied
   */
  EditCounts(
      GitRepository git,
      List<FileChange> files,
      KnownBlobs known,
      Bounds bounds,
      Progress progress) {
    this.git = git;
    this.known = known;
    this.bounds = bounds;
    this.files = files;
    this.progress = progress;
    this.waiting = new MeetingPlace(files.size(), bounds.mostHeld());
    this.counts = new AtomicReferenceArray<>(files.size());
  }

  /** In the order of the files. */
  List<FileCounts> all() {
    countKnown();
    for (int i : left()) {
      for (Oid id : blobs(files.get(i))) {
        users.computeIfAbsent(id, key -> new ArrayList<>()).add(i);
      }
    }
    git.blobs(List.copyOf(users.keySet()), bounds.largest(), this::came, progress);
    int[] left = left();
    Workers.run(
        left.length,
        1,
        () ->
            (from, to) -> {
              for (int i = from; i < to; i++) {
                FileChange file = files.get(left[i]);
                byte[] before = SideBytes.of(git, file.oldSide());
                count(left[i], before, SideBytes.of(git, file.newSide()));
              }
            });
    return IntStream.range(0, files.size())
        .mapToObj(i -> new FileCounts(files.get(i), counts.get(i)))
        .toList();
  }

  private void countKnown() {
    Workers.run(
        files.size(),
        STEP,
        () ->
            (from, to) -> {
              for (int i = from; i < to; i++) {
                progress.throwIfCancelled();
                Optional<LineCounts> counted = known.counts(files.get(i), progress);
                if (counted.isPresent()) {
                  set(i, counted.get());
                }
              }
            });
    known.clear();
  }

  private int[] left() {
    return IntStream.range(0, files.size()).filter(i -> counts.get(i) == null).toArray();
  }

  private void came(Oid id, byte[] content) {
    for (int i : users.getOrDefault(id, List.of())) {
      FileChange file = files.get(i);
      if (blobs(file).size() == 1) {
        count(i, sideOf(file.oldSide(), id, content), sideOf(file.newSide(), id, content));
        continue;
      }
      boolean old = file.oldSide().filter(side -> side.id().equals(id)).isPresent();
      Optional<byte[]> other = waiting.meet(i, content);
      other.ifPresent(met -> count(i, old ? content : met, old ? met : content));
    }
  }

  private void count(int file, byte[] before, byte[] after) {
    progress.throwIfCancelled();
    set(file, LineCounts.of(files.get(file), before, after, progress));
  }

  private void set(int file, LineCounts counted) {
    counts.set(file, counted);
    progress.update("Comparing files", done.incrementAndGet(), files.size());
  }

  /** The contents of a change; one where both sides have the same, or only one has any. */
  private static List<Oid> blobs(FileChange file) {
    return Stream.of(file.oldSide(), file.newSide())
        .flatMap(Optional::stream)
        .filter(side -> side.mode() != FileMode.GITLINK)
        .map(FileSide::id)
        .distinct()
        .toList();
  }

  private static byte[] sideOf(Optional<FileSide> side, Oid id, byte[] content) {
    return side.filter(s -> s.mode() != FileMode.GITLINK && s.id().equals(id)).isPresent()
        ? content
        : new byte[0];
  }
}
