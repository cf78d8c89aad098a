package dev.countersign.desktop.diffview;

import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Row;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;
import dev.countersign.diff.TextForm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the panes hold at the moment: of all rows those of a window around what is in sight.
 * Immutable.
 *
 * @param model the file
 * @param layout all rows of the screen
 * @param first index of the first row of the window
 * @param end index after its last row
 */
record Shown(DiffModel model, RowLayout layout, int first, int end) {
  /** Before anything is shown. */
  static final Shown NONE = new Shown(nothing(), RowLayout.EMPTY, 0, 0);

  boolean contains(int viewRow) {
    return viewRow >= first && viewRow < end;
  }

  /** The same rows with other marks. */
  Shown with(DiffModel newModel) {
    return new Shown(newModel, layout, first, end);
  }

  /** The same rows with another window. */
  Shown with(RowWindow window) {
    return new Shown(model, layout, window.first(), window.end());
  }

  /** The row of the comparison that stands in a row on the screen; empty for a fold. */
  Optional<Row> row(int viewRow) {
    ViewRow view = layout.get(viewRow);
    return view.isFold()
        ? Optional.empty()
        : Optional.of(model.comparison().rows().get(view.row()));
  }

  /** Index of the hunk that a row on the screen belongs to, or -1. */
  int hunk(int viewRow) {
    return row(viewRow).map(Row::hunk).orElse(-1);
  }

  private static DiffModel nothing() {
    SideText empty =
        new SideText(List.of(), "UTF-8", SideText.LineEnding.NONE, true, TextForm.PLAIN);
    return new DiffModel(
        Optional.empty(),
        Optional.empty(),
        new TextComparison(empty, empty, List.of(), List.of(), DiffQuality.EXACT, List.of()),
        Set.of());
  }
}
