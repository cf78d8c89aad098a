package dev.countersign.desktop.workbench;

import dev.countersign.review.ReviewFile;
import dev.countersign.review.SearchHit;
import java.util.ArrayList;
import java.util.List;

/** One row of the results of a search. */
sealed interface SearchRow {
  /** The file that the rows after it belong to. */
  ReviewFile file();

  /**
   * The heading of a file.
   *
   * @param file the file
   * @param hits how many rows follow
   */
  record Heading(ReviewFile file, int hits) implements SearchRow {}

  /** One hit. */
  record Hit(SearchHit hit) implements SearchRow {
    @Override
    public ReviewFile file() {
      return hit.file();
    }
  }

  /** The rows for what was found in one file; none where nothing was. */
  static List<SearchRow> of(List<SearchHit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    List<SearchRow> rows = new ArrayList<>(hits.size() + 1);
    rows.add(new Heading(hits.getFirst().file(), hits.size()));
    hits.forEach(hit -> rows.add(new Hit(hit)));
    return rows;
  }
}
