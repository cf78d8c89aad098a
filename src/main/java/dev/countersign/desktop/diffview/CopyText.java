package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.model.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes to the clipboard: lines as the file has them, with their tabs, without filler, folds
 * and the breaks of continuation rows. Deceptive characters stay escapes, so that none is passed on
 * unseen.
 */
final class CopyText {
  private final Shown shown;
  private final Side side;
  private final ViewOptions options;
  private final List<String> lines = new ArrayList<>();
  private int firstLine = -1;
  private int lastLine = -1;

  private CopyText(Shown shown, Side side, ViewOptions options) {
    this.shown = shown;
    this.side = side;
    this.options = options;
  }

  /**
   * A position in a document.
   *
   * @param viewRow row on the screen
   * @param column index in the text of that row
   */
  record Place(int viewRow, int column) {}

  /** What stands from {@code start} to before {@code end}. */
  static CopyText of(Shown shown, Side side, ViewOptions options, Place start, Place end) {
    CopyText copy = new CopyText(shown, side, options);
    for (int i = start.viewRow(); i <= Math.min(end.viewRow(), shown.layout().size() - 1); i++) {
      copy.add(
          i,
          i == start.viewRow() ? start.column() : 0,
          i == end.viewRow() ? end.column() : Integer.MAX_VALUE);
    }
    return copy;
  }

  /** The lines alone. */
  String text() {
    return String.join("\n", lines);
  }

  /** The lines under a line with the path and their numbers, such as {@code a.txt:12-14}. */
  String textWithPlace() {
    if (firstLine < 0) {
      return "";
    }
    DiffModel model = shown.model();
    String path = (side == Side.OLD ? model.leftTitle() : model.rightTitle()).orElse(model.title());
    String numbers =
        firstLine == lastLine
            ? Integer.toString(firstLine + 1)
            : (firstLine + 1) + "-" + (lastLine + 1);
    return path + ":" + numbers + "\n" + text();
  }

  private void add(int viewRow, int from, int to) {
    ViewRow view = shown.layout().get(viewRow);
    if (view.isFold() && !view.isFoldInLine()) {
      return;
    }
    // What is folded within a line belongs to it, or what is copied would be another line.
    Row row = shown.model().comparison().rows().get(view.row());
    if (Lines.isFiller(row, side)) {
      return;
    }
    int line = Lines.index(row, side);
    String source = Lines.text(shown.model().comparison(), row, side);
    DisplayLine display = options.display(source);
    RowCut cut = shown.layout().cut(view.row());
    int start = Math.min(display.text().length(), cut.start(side, view.part()));
    int end = Math.min(display.text().length(), cut.start(side, view.endPart()));
    int indent = cut.indent(side, view.part());
    int first = view.isFold() ? start : Math.min(end, start + Math.max(0, from - indent));
    int last = view.isFold() ? end : (int) Math.min(end, (long) start + Math.max(0, to - indent));
    int firstUnit = display.toSource(first);
    String text = escape(source.substring(firstUnit, display.toSource(Math.max(first, last))));
    if (line == lastLine && view.part() > 0) {
      lines.set(lines.size() - 1, lines.getLast() + text);
    } else {
      lines.add(text);
    }
    firstLine = firstLine < 0 ? line : firstLine;
    lastLine = line;
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String[] pieces = text.split("\t", -1);
    for (int i = 0; i < pieces.length; i++) {
      out.append(i == 0 ? "" : "\t").append(VisibleText.escape(pieces[i]));
    }
    return out.toString();
  }
}
