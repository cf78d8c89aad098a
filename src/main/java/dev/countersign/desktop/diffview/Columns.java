package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import dev.countersign.model.VisibleText;

/** How wide rows are, in columns of the code font. Without state. */
final class Columns {
  /** From here on, glyphs of another font than that of code may be twice as wide. */
  private static final int FIRST_WIDE = 0x530;

  private static final int LONGEST_ESCAPE = 10;

  private Columns() {}

  /** No row of {@code layout} is wider than this, in sight or not. */
  static int most(
      TextComparison comparison, RowLayout layout, ViewOptions options, Progress progress) {
    int most = 0;
    for (int i = 0; i < layout.size(); i++) {
      ViewRow view = layout.get(i);
      if (view.isFold()) {
        most = Math.max(most, fold(view));
      } else if (view.part() == 0) {
        progress.throwIfCancelled();
        Row row = comparison.rows().get(view.row());
        most = Math.max(most, line(Lines.text(comparison, row, Side.OLD), options));
        most = Math.max(most, line(Lines.text(comparison, row, Side.NEW), options));
      }
    }
    return Math.min(most, options.width() + 1);
  }

  /** How many columns a character takes at most that is shown as it is. */
  static int of(char c) {
    return c < FIRST_WIDE ? 1 : 2;
  }

  private static int fold(ViewRow view) {
    return FoldText.parts(view).stream().mapToInt(part -> part.text().length()).sum() * 2;
  }

  private static int line(String line, ViewOptions options) {
    int columns = 1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        columns++;
      } else if (c == '\t') {
        columns += options.tabWidth();
      } else if (Character.isHighSurrogate(c) || VisibleText.isDeceptive(c)) {
        columns += LONGEST_ESCAPE;
      } else {
        columns += of(c);
      }
    }
    return columns;
  }
}
