package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.Folding;
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
  record Part(String text, Hidden reveals, boolean link) {}

  /**
   * The parts from left to right, in no more than {@code columns}.
   *
   * @param remarks what is worth more of the room than how many lines there are, ever shorter; the
   *     first that fits is shown
   */
  static List<Part> parts(ViewRow fold, int columns, List<String> remarks) {
    Hidden all = Hidden.of(fold);
    List<Part> parts = new ArrayList<>();
    // The links come first: in a narrow pane the end of the row is cut.
    add(parts, Messages.text("diff.fold.all"), all);
    if (all.size() > Folding.STEP) {
      if (all.hasAbove()) {
        add(parts, Messages.text("diff.fold.down", Folding.STEP), all.top(Folding.STEP));
      }
      add(parts, Messages.text("diff.fold.up", Folding.STEP), all.bottom(Folding.STEP));
    }
    String words = Messages.text(all.isInLine() ? "diff.fold.line" : "diff.fold", all.size());
    int room = columns - columns(parts);
    String remark = remarks.stream().filter(it -> Columns.of(it) <= room).findFirst().orElse("");
    int left = remark.isEmpty() ? room : room - Columns.of(remark) - GAP.length();
    String shown = Columns.of(words) <= left ? words : Messages.text("diff.fold.short", all.size());
    if (Columns.of(shown) <= left) {
      parts.add(new Part(remark.isEmpty() ? shown : shown + GAP, all, false));
    }
    if (!remark.isEmpty()) {
      parts.add(new Part(remark, all, false));
    }
    return List.copyOf(parts);
  }

  /** How many columns the parts take of {@code columns}. */
  static int columns(ViewRow fold, int columns) {
    return columns(parts(fold, columns, List.of()));
  }

  /** What a click on the character at {@code index} reveals; all of it where nothing stands. */
  static Hidden at(ViewRow fold, int index) {
    int end = 0;
    for (Part part : parts(fold, Integer.MAX_VALUE, List.of())) {
      end += part.text().length();
      if (index < end) {
        return part.reveals();
      }
    }
    return Hidden.of(fold);
  }

  private static int columns(List<Part> parts) {
    return parts.stream().mapToInt(part -> Columns.of(part.text())).sum();
  }

  private static void add(List<Part> parts, String text, Hidden reveals) {
    parts.add(new Part(text, reveals, true));
    parts.add(new Part(GAP, reveals, false));
  }
}
