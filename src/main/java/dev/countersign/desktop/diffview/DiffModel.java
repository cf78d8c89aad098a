package dev.countersign.desktop.diffview;

import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Row;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;
import dev.countersign.diff.TextForm;
import dev.countersign.model.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One text file as the viewer shows it.
 *
 * @param leftTitle path of the old side, safe to show; empty where the file was added
 * @param rightTitle path of the new side, safe to show; empty where the file was deleted
 * @param comparison the two sides, aligned
 * @param marked ids of the hunks that are marked as reviewed
 * @param moves what of it moved, as far as that is known
 */
public record DiffModel(
    Optional<String> leftTitle,
    Optional<String> rightTitle,
    TextComparison comparison,
    Set<Sha256> marked,
    FileMoves moves) {

  /** Keeps a copy of the marks. */
  public DiffModel {
    marked = Set.copyOf(marked);
  }

  /** Without moves. */
  public DiffModel(
      Optional<String> leftTitle,
      Optional<String> rightTitle,
      TextComparison comparison,
      Set<Sha256> marked) {
    this(leftTitle, rightTitle, comparison, marked, FileMoves.NONE);
  }

  /** The same file with other marks. */
  DiffModel withMarked(Set<Sha256> ids) {
    return new DiffModel(leftTitle, rightTitle, comparison, ids, moves);
  }

  /** The same file with other moves. */
  DiffModel withMoves(FileMoves known) {
    return new DiffModel(leftTitle, rightTitle, comparison, marked, known);
  }

  /** The path that names the file: the new one, or the old one of a deleted file. */
  public String title() {
    return rightTitle.or(() -> leftTitle).orElse("");
  }

  /** A few lines of which one was added. */
  static DiffModel example() {
    SideText old =
        new SideText(List.of("a", "c"), "UTF-8", SideText.LineEnding.LF, true, TextForm.PLAIN);
    SideText now =
        new SideText(List.of("a", "b", "c"), "UTF-8", SideText.LineEnding.LF, true, TextForm.PLAIN);
    List<Row> rows =
        List.of(
            new Row(Row.Kind.CONTEXT, 0, 0, -1, List.of(), List.of()),
            new Row(Row.Kind.ADDED, -1, 1, -1, List.of(), List.of()),
            new Row(Row.Kind.CONTEXT, 1, 2, -1, List.of(), List.of()));
    return new DiffModel(
        Optional.of("a.java"),
        Optional.of("a.java"),
        new TextComparison(old, now, List.of(), rows, DiffQuality.EXACT, List.of()),
        Set.of());
  }
}
