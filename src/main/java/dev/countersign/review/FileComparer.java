package dev.countersign.review;

import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DeclaredCharsets;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.TextComparison;
import dev.countersign.git.GitRepository;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads both sides of a file and compares them, within bounds; keeps what was compared lately. Safe
 * to use from any thread.
 */
final class FileComparer {
  private static final long KEPT_BYTES = 64L * 1024 * 1024;
  private static final DiffOptions PLAIN = DiffOptions.EXACT.with(DiffOptions.Refinement.NONE);

  private final GitRepository git;
  private final DiffEngine engine;
  private final ComparisonCache cache = new ComparisonCache(KEPT_BYTES);

  FileComparer(GitRepository git, DeclaredCharsets declarations) {
    this.git = git;
    this.engine = new DiffEngine(declarations);
  }

  /** What is kept, without waiting. */
  Optional<FileComparison> compared(FileChange change, DiffOptions options) {
    return cache.peek(ComparisonKey.of(change, options));
  }

  FileComparison compare(FileChange change, DiffOptions options, Progress progress) {
    return compare(change, options, ComparisonCache.Keep.ALWAYS, progress);
  }

  /**
   * Lines, rows and hunks as they count for sign-off, perhaps without the changes inside lines: for
   * running through many files.
   */
  FileComparison plain(FileChange change, Progress progress) {
    return compared(change, DiffOptions.EXACT)
        .orElseGet(() -> compare(change, PLAIN, ComparisonCache.Keep.WITH_ROOM, progress));
  }

  private FileComparison compare(
      FileChange change, DiffOptions options, ComparisonCache.Keep keep, Progress progress) {
    return cache.get(
        ComparisonKey.of(change, options),
        keep,
        progress,
        () ->
            engine.compare(
                change.oldSide(),
                SideBytes.of(git, change.oldSide()),
                change.newSide(),
                SideBytes.of(git, change.newSide()),
                options,
                progress));
  }

  FileReview review(ReviewFile file, Progress progress) {
    FileChange change = file.change();
    if (change.sameContent()) {
      return new FileReview(file, List.of(wholeFile(change)), 0, 0, List.of());
    }
    return switch (plain(change, progress)) {
      case TextComparison text -> ofText(file, text);
      case BinaryComparison binary ->
          new FileReview(file, List.of(wholeFile(change)), 0, 0, limits(change, binary));
    };
  }

  private static FileReview ofText(ReviewFile file, TextComparison text) {
    FileChange change = file.change();
    List<String> units = new ArrayList<>();
    int added = 0;
    int deleted = 0;
    for (Hunk hunk : text.hunks()) {
      units.add(hunk.id().hex());
      added += hunk.rightEnd() - hunk.rightStart();
      deleted += hunk.leftEnd() - hunk.leftStart();
    }
    if (units.isEmpty() || modeDiffers(change)) {
      units.add(wholeFile(change));
    }
    return new FileReview(file, units, added, deleted, limits(change, text.quality()));
  }

  private static List<Limit> limits(FileChange change, DiffQuality quality) {
    return switch (quality.level()) {
      case EXACT, HEURISTIC, REFINEMENT_SKIPPED -> List.of();
      case TIMED_OUT, TRUNCATED ->
          List.of(new Limit("diff-cut-short", change.path().toString(), quality.reason()));
    };
  }

  private static List<Limit> limits(FileChange change, BinaryComparison binary) {
    return binary.notices().stream()
        .filter(notice -> notice.code().equals("too-large"))
        .map(notice -> new Limit(notice.code(), change.path().toString(), notice.sentence()))
        .toList();
  }

  private static boolean modeDiffers(FileChange change) {
    return change.oldSide().isPresent()
        && change.newSide().isPresent()
        && change.oldSide().get().mode() != change.newSide().get().mode();
  }

  /** The unit of a file that is looked at as a whole: its paths, modes and contents. */
  private static String wholeFile(FileChange change) {
    String sides = side(change.oldSide()) + "\n" + side(change.newSide());
    return Sha256.of(("file\n" + sides).getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static String side(Optional<FileSide> side) {
    return side.map(s -> s.mode().octal() + " " + s.id() + " " + s.path()).orElse("-");
  }
}
