package dev.countersign.diff;

import dev.countersign.diff.Move.Place;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The blocks that moved within a whole change set; no line is part of two. Does not change. */
public final class Moves {
  private final List<Move> all;
  private final boolean complete;
  private final Map<RepoPath, NavigableMap<Integer, Move>> byOldLine;
  private final Map<RepoPath, NavigableMap<Integer, Move>> byNewLine;

  Moves(List<Move> all, boolean complete) {
    this.all = List.copyOf(all);
    this.complete = complete;
    byOldLine = index(Move::from);
    byNewLine = index(Move::to);
  }

  /**
   * Finds blocks of at least 3 lines and 20 letters or digits. Bounded by steps, never by time:
   * equal input gives equal moves.
   *
   * @param removed what the hunks of all files take away, in the order of the change set
   * @param added what they add
   * @param progress asked every few milliseconds whether to go on
   * @throws dev.countersign.model.Cancelled once progress says so
   */
  public static Moves find(List<LineBlock> removed, List<LineBlock> added, Progress progress) {
    return new MoveFinder(removed, added, progress).find();
  }

  /** All moves, in the order of the lines that were taken away. */
  public List<Move> all() {
    return all;
  }

  /** False where the bound on the work was reached, so that there may be more. */
  public boolean isComplete() {
    return complete;
  }

  /** The move that took a line of an old side away, if it was one. */
  public Optional<Move> ofOldLine(RepoPath path, int line) {
    return at(byOldLine, path, line).filter(move -> line < move.from().endLine());
  }

  /** The move that brought a line of a new side, if it was one. */
  public Optional<Move> ofNewLine(RepoPath path, int line) {
    return at(byNewLine, path, line).filter(move -> line < move.to().endLine());
  }

  private static Optional<Move> at(
      Map<RepoPath, NavigableMap<Integer, Move>> index, RepoPath path, int line) {
    return Optional.ofNullable(index.get(path))
        .flatMap(moves -> Optional.ofNullable(moves.floorEntry(line)))
        .map(Map.Entry::getValue);
  }

  private Map<RepoPath, NavigableMap<Integer, Move>> index(Function<Move, Place> place) {
    Map<RepoPath, NavigableMap<Integer, Move>> index = new HashMap<>();
    for (Move move : all) {
      Place at = place.apply(move);
      index.computeIfAbsent(at.path(), path -> new TreeMap<>()).put(at.firstLine(), move);
    }
    return index;
  }
}
