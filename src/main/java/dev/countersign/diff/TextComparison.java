package dev.countersign.diff;

import java.util.List;

/**
 * Two texts, compared line by line and aligned side by side.
 *
 * @param left the old side; without lines where the file was added
 * @param right the new side; without lines where the file was deleted
 * @param hunks the differences, from top to bottom
 * @param rows the whole file aligned: context, changed, filler; not folded
 * @param quality how good the comparison is
 * @param notices oddities of the file a reviewer must know
 */
public record TextComparison(
    SideText left,
    SideText right,
    List<Hunk> hunks,
    List<Row> rows,
    DiffQuality quality,
    List<Notice> notices)
    implements FileComparison {

  /** The same with other notices. */
  public TextComparison withNotices(List<Notice> others) {
    return new TextComparison(left, right, hunks, rows, quality, List.copyOf(others));
  }

  /** Whether lines that differ in white space are shown as the same. */
  public boolean hidesWhitespace() {
    return notices.stream().anyMatch(notice -> notice.code().equals(HiddenWhitespace.CODE));
  }
}
