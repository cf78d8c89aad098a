package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;

/** How wide rows are, in columns of the code font. Without state. */
final class Columns {
  /** From here on, glyphs of another font than that of code may be twice as wide. */
  private static final int FIRST_WIDE = 0x530;

  private Columns() {}

  /** No row of {@code layout} is wider than this, in sight or not. */
  static int most(
      TextComparison comparison, RowLayout layout, ViewOptions options, Progress progress) {
    int most = 0;
    for (int i = 0; i < layout.size(); i++) {
      ViewRow view = layout.get(i);
      if (view.isFold()) {
        most = Math.max(most, FoldText.columns(view, options.width()));
      } else if (view.part() == 0) {
        progress.throwIfCancelled();
        Row row = comparison.rows().get(view.row());
        most = Math.max(most, 1 + of(Lines.text(comparison, row, Side.OLD), options));
        most = Math.max(most, 1 + of(Lines.text(comparison, row, Side.NEW), options));
      }
    }
    return Math.min(most, options.width() + 1);
  }

  /** How many columns a character takes at most that is shown as it is. */
  static int of(char c) {
    return c < FIRST_WIDE ? 1 : 2;
  }

  /** How many columns a text takes at most that is shown as it is. */
  static int of(String shown) {
    return shown.chars().map(c -> of((char) c)).sum();
  }

  /** How many columns a line takes at most as it is shown. */
  static int of(String line, ViewOptions options) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        columns += options.tabWidth();
      } else if (c < ' ' || c >= 0x7f) {
        return of(options.display(line).text());
      } else {
        columns++;
      }
    }
    return columns;
  }
}
