package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.diff.Span;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import dev.countersign.review.LineMatcher;
import dev.countersign.review.SearchQuery;
import dev.countersign.review.SearchScope;
import java.util.List;

/**
 * What is searched for, where it stands in the lines of a file. Safe to use from any thread.
 *
 * @param query what it is
 * @param matcher finds it in a line
 */
record Highlight(SearchQuery query, LineMatcher matcher) {
  /**
   * Of a query.
   *
   * @throws BadInput where it is empty or malformed
   */
  static Highlight of(SearchQuery query) {
    return new Highlight(query, query.matcher());
  }

  /** The hits in the line that one side has in a row, as that line has them. */
  List<Span> in(TextComparison comparison, Row row, Side side, Progress progress) {
    return query.has(scope(row, side))
        ? matcher.find(Lines.text(comparison, row, side), progress).spans()
        : List.of();
  }

  private static SearchScope scope(Row row, Side side) {
    if (row.hunk() < 0) {
      return SearchScope.CONTEXT;
    }
    return side == Side.OLD ? SearchScope.REMOVED : SearchScope.ADDED;
  }
}
