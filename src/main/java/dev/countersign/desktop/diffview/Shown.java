package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import java.util.Optional;

/**
 * What the panes hold at the moment. Immutable.
 *
 * @param model the file
 * @param layout all rows on the screen, of all pages
 * @param first index of the first row of the page that is installed
 * @param end index after its last row
 */
record Shown(DiffModel model, RowLayout layout, int first, int end) {
  boolean contains(int viewRow) {
    return viewRow >= first && viewRow < end;
  }

  boolean isPaged() {
    return end - first < layout.size();
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
}
