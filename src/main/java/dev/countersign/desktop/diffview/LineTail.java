package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.Row;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;

/** Words after the end of a changed line for what differs in it and has no character of its own. */
final class LineTail {
  private LineTail() {}

  /** The words, each after a space; empty where everything that differs can be seen. */
  static String of(TextComparison comparison, Row row, Side side) {
    if (row.kind() != Row.Kind.CHANGED) {
      return "";
    }
    SideText left = comparison.left();
    SideText right = comparison.right();
    SideText mine = Lines.text(comparison, side);
    int line = Lines.index(row, side);
    String tail = "";
    String end = end(mine, line);
    if (!end(left, row.leftLine()).equals(end(right, row.rightLine()))) {
      tail += " " + end;
    }
    if (row.leftLine() == 0 && row.rightLine() == 0 && left.form().bom() != right.form().bom()) {
      tail += " " + Messages.text(mine.form().bom() ? "diff.tail.bom" : "diff.tail.no-bom");
    }
    boolean sameText = left.lines().get(row.leftLine()).equals(right.lines().get(row.rightLine()));
    if (sameText && !left.charset().equals(right.charset())) {
      tail += " " + mine.charset();
    }
    return tail;
  }

  private static String end(SideText text, int line) {
    if (line == text.lines().size() - 1 && !text.finalNewline()) {
      return Messages.text("diff.tail.no-newline");
    }
    return text.form().crLf(line) ? "CRLF" : "LF";
  }
}
