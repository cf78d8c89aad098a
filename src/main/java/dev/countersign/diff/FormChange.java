package dev.countersign.diff;

import java.util.EnumSet;
import java.util.Set;

/** A change of a text that leaves every character of its lines as it was. */
public enum FormChange {
  /** Line feeds and carriage returns. */
  LINE_ENDS,
  /** The byte order mark at the start. */
  BYTE_ORDER_MARK,
  /** How characters are written as bytes. */
  ENCODING,
  /** Whether the last line is terminated. */
  FINAL_NEWLINE;

  /** What changed where the lines are the same and the bytes are not; empty where lines changed. */
  public static Set<FormChange> of(TextComparison comparison) {
    Set<FormChange> found = EnumSet.noneOf(FormChange.class);
    SideText left = comparison.left();
    SideText right = comparison.right();
    if (comparison.hunks().isEmpty() || !left.lines().equals(right.lines())) {
      return found;
    }
    boolean sameEnd = left.finalNewline() == right.finalNewline();
    int terminated = left.lines().size() - (sameEnd ? 0 : 1);
    for (int i = 0; i < terminated; i++) {
      if (left.form().crLf(i) != right.form().crLf(i)) {
        found.add(LINE_ENDS);
      }
    }
    if (left.form().bom() != right.form().bom()) {
      found.add(BYTE_ORDER_MARK);
    }
    if (!left.charset().equals(right.charset())) {
      found.add(ENCODING);
    }
    if (!sameEnd) {
      found.add(FINAL_NEWLINE);
    }
    return found;
  }
}
