package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.Folding;
import dev.countersign.diff.RowRange;
import java.util.ArrayList;
import java.util.List;

/** What stands in a fold row, and what a click on each part of it reveals. */
final class FoldText {
  private static final String GAP = "   ";

  private FoldText() {}

  /**
   * A part of the row.
   *
   * @param text what stands there
   * @param reveals the rows a click shows
   * @param link whether it looks as if it could be clicked
   */
  record Part(String text, RowRange reveals, boolean link) {}

  /** The parts from left to right. */
  static List<Part> parts(ViewRow fold) {
    RowRange all = new RowRange(fold.row(), fold.endRow());
    List<Part> parts = new ArrayList<>();
    // The links come first: in a narrow pane the end of the row is cut.
    add(parts, Messages.text("diff.fold.all"), all);
    if (fold.hidden() > Folding.STEP) {
      if (fold.row() > 0) {
        add(parts, Messages.text("diff.fold.down", Folding.STEP), Folding.top(all, Folding.STEP));
      }
      add(parts, Messages.text("diff.fold.up", Folding.STEP), Folding.bottom(all, Folding.STEP));
    }
    parts.add(new Part(Messages.text("diff.fold", fold.hidden()), all, false));
    return List.copyOf(parts);
  }

  /** What a click on the character at {@code index} reveals; all of it where nothing stands. */
  static RowRange at(ViewRow fold, int index) {
    int end = 0;
    for (Part part : parts(fold)) {
      end += part.text().length();
      if (index < end) {
        return part.reveals();
      }
    }
    return new RowRange(fold.row(), fold.endRow());
  }

  private static void add(List<Part> parts, String text, RowRange reveals) {
    parts.add(new Part(text, reveals, true));
    parts.add(new Part(GAP, reveals, false));
  }
}
