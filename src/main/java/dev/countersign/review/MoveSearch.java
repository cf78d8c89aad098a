package dev.countersign.review;

import dev.countersign.diff.FileComparison;
import dev.countersign.diff.LineBlock;
import dev.countersign.diff.Moves;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.Failure;
import dev.countersign.model.Limit;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks for blocks that moved within a whole change, the most dangerous files first. Bounded in the
 * lines and characters it holds. Each object is for one search in one thread, which may take long.
 */
public final class MoveSearch {
  /** No more changed lines than these are looked at, of both sides together. */
  private static final int MOST_LINES = 400_000;

  /** Characters in them. */
  private static final long MOST_CHARS = 20_000_000;

  /** Fewer lines are no block. */
  private static final int LEAST_LINES = 3;

  private final List<ReviewFile> files;
  private final Function<ReviewFile, Optional<FileReview>> counted;
  private final BiFunction<ReviewFile, Progress, FileComparison> comparer;
  private final int mostLines;
  private final List<LineBlock> removed = new ArrayList<>();
  private final List<LineBlock> added = new ArrayList<>();
  private int lines;
  private long chars;
  private int leftOut;

  /** In the files of {@code content}, cheapest once they are all counted. */
  public MoveSearch(ReviewRange content) {
    this(content.files(), content::reviewed, content::plain, MOST_LINES);
  }

  MoveSearch(
      List<ReviewFile> files,
      Function<ReviewFile, Optional<FileReview>> counted,
      BiFunction<ReviewFile, Progress, FileComparison> comparer,
      int mostLines) {
    this.files = files;
    this.counted = counted;
    this.comparer = comparer;
    this.mostLines = mostLines;
  }

  /**
   * Looks for them; between two files what somebody waits for goes first.
   *
   * @throws dev.countersign.model.Cancelled once progress says so
   */
  public ChangeMoves run(Progress progress) {
    for (ReviewFile file : files) {
      progress.throwIfCancelled();
      progress.update("Looking for moved lines", file.position(), files.size());
      if (mayTakePart(file)) {
        take(file, progress);
      }
    }
    Moves moves = Moves.find(removed, added, progress);
    return new ChangeMoves(moves, critical(), limit(moves));
  }

  private boolean mayTakePart(ReviewFile file) {
    return !file.change().sameContent()
        && counted
            .apply(file)
            .map(known -> Math.max(known.added(), known.deleted()) >= LEAST_LINES)
            .orElse(true);
  }

  private void take(ReviewFile file, Progress progress) {
    int known = counted.apply(file).map(it -> it.added() + it.deleted()).orElse(0);
    if (lines + known > mostLines || chars > MOST_CHARS) {
      leftOut++;
      return;
    }
    try {
      if (comparer.apply(file, progress) instanceof TextComparison text) {
        take(file, text);
      }
    } catch (Failure e) {
      leftOut++;
    }
  }

  private void take(ReviewFile file, TextComparison text) {
    List<LineBlock> gone =
        file.change()
            .oldSide()
            // What a copy was made from is still where it was.
            .filter(side -> file.change().kind() != ChangeKind.COPIED)
            .map(side -> LineBlock.removed(side.path(), text))
            .orElse(List.of());
    List<LineBlock> come =
        file.change().newSide().map(side -> LineBlock.added(side.path(), text)).orElse(List.of());
    int moreLines = lines(gone) + lines(come);
    long moreChars = chars(gone) + chars(come);
    if (lines + moreLines > mostLines || chars + moreChars > MOST_CHARS) {
      leftOut++;
      return;
    }
    lines += moreLines;
    chars += moreChars;
    removed.addAll(gone);
    added.addAll(come);
  }

  private static int lines(List<LineBlock> blocks) {
    return blocks.stream().mapToInt(block -> block.lines().size()).sum();
  }

  private static long chars(List<LineBlock> blocks) {
    return blocks.stream().flatMap(block -> block.lines().stream()).mapToLong(String::length).sum();
  }

  private Set<RepoPath> critical() {
    return files.stream()
        .map(ReviewFile::classification)
        .filter(known -> known.critical() || known.governance())
        .flatMap(known -> known.file().paths().stream())
        .collect(Collectors.toSet());
  }

  private Optional<Limit> limit(Moves moves) {
    if (leftOut > 0) {
      return Optional.of(
          limit(
              "Lines that moved are shown for a part of the change: "
                  + leftOut
                  + (leftOut == 1 ? " file was" : " files were")
                  + " not looked at, being too large or not readable. What moved from or to there"
                  + " is shown as removed and added."));
    }
    return moves.isComplete()
        ? Optional.empty()
        : Optional.of(
            limit(
                "The search for lines that moved was cut short. What it did not find is shown as"
                    + " removed and added."));
  }

  private static Limit limit(String sentence) {
    return new Limit("moves-cut-short", "moved lines", sentence);
  }
}
