package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.Move;
import dev.countersign.diff.Moves;
import dev.countersign.diff.Row;
import dev.countersign.diff.Span;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.review.ChangeMoves;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of one file moved, within it or from and to other files. Does not change. */
public final class FileMoves {
  /** Nothing moved, or nobody knows yet. */
  public static final FileMoves NONE =
      new FileMoves(
          new ChangeMoves(
              Moves.find(List.of(), List.of(), Progress.none()), Set.of(), Optional.empty()),
          Optional.empty(),
          Optional.empty());

  private final ChangeMoves all;
  private final Optional<RepoPath> oldPath;
  private final Optional<RepoPath> newPath;
  private final boolean isAny;

  private FileMoves(ChangeMoves all, Optional<RepoPath> oldPath, Optional<RepoPath> newPath) {
    this.all = all;
    this.oldPath = oldPath;
    this.newPath = newPath;
    this.isAny =
        all.moves().all().stream()
            .anyMatch(move ->
                oldPath.filter(move.from().path()::equals).isPresent()
                    || newPath.filter(move.to().path()::equals).isPresent());
  }

  /** What of {@code change} moved. */
  public static FileMoves of(ChangeMoves all, FileChange change) {
    return new FileMoves(
        all,
        // What a copy was made from is still where it was.
        change.oldSide().filter(side -> change.kind() != ChangeKind.COPIED).map(FileSide::path),
        change.newSide().map(FileSide::path));
  }

  /**
   * A line of one side.
   *
   * @param path its file
   * @param side of that file
   * @param line its index
   */
  public record End(RepoPath path, Side side, int line) {}

  boolean isAny() {
    return isAny;
  }

  /** The move that a side of a row is part of. */
  Optional<Move> of(Row row, Side side) {
    int line = Lines.index(row, side);
    if (line < 0 || row.hunk() < 0) {
      return Optional.empty();
    }
    return side == Side.OLD
        ? oldPath.flatMap(path -> all.moves().ofOldLine(path, line))
        : newPath.flatMap(path -> all.moves().ofNewLine(path, line));
  }

  /** What of a line that moved changed on its way; empty for a line that did not move. */
  Optional<List<Span>> changed(Row row, Side side) {
    int line = Lines.index(row, side);
    return of(row, side)
        .map(move -> side == Side.OLD ? move.changedInOld(line) : move.changedInNew(line));
  }

  /** Whether a side of a row may look calm: moved as it is, and neither from nor to danger. */
  boolean isQuiet(Row row, Side side) {
    int line = Lines.index(row, side);
    return of(row, side)
        .filter(move -> !all.isCritical(move))
        .filter(move -> !(side == Side.OLD ? move.changesOld(line) : move.changesNew(line)))
        .isPresent();
  }

  /** Where a side of a row stands on the other side. */
  public Optional<End> otherEnd(Row row, Side side) {
    int line = Lines.index(row, side);
    return of(row, side)
        .map(move ->
            side == Side.OLD
                ? new End(move.to().path(), Side.NEW, move.newLineOf(line))
                : new End(move.from().path(), Side.OLD, move.oldLineOf(line)));
  }

  /** The same for people, such as {@code moved from a/b.java:120}. */
  Optional<String> words(Row row, Side side) {
    return otherEnd(row, side)
        .map(end ->
            Messages.text(
                side == Side.OLD ? "diff.moved.to" : "diff.moved.from",
                end.path(),
                Integer.toString(end.line() + 1)));
  }
}
