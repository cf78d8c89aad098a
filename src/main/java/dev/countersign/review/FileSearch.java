package dev.countersign.review;

import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Failure;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Searches in one file. For one thread and one file. */
final class FileSearch {
  private final SearchQuery query;
  private final LineMatcher matcher;
  private final ReviewFile file;
  private final Progress progress;
  private final List<SearchHit> hits = new ArrayList<>();
  private int linesCutShort;

  private FileSearch(SearchQuery query, LineMatcher matcher, ReviewFile file, Progress progress) {
    this.query = query;
    this.matcher = matcher;
    this.file = file;
    this.progress = progress;
  }

  /**
   * What is found in {@code file}.
   *
   * @param comparer gives the file as it counts for sign-off
   */
  static FileHits run(
      SearchQuery query,
      LineMatcher matcher,
      ReviewFile file,
      BiFunction<ReviewFile, Progress, FileComparison> comparer,
      Progress progress) {
    FileSearch search = new FileSearch(query, matcher, file, progress);
    if (query.has(SearchScope.PATH)) {
      search.paths();
    }
    boolean unread = search.mayHaveLines() && !search.content(comparer);
    return new FileHits(List.copyOf(search.hits), unread, search.linesCutShort);
  }

  private boolean mayHaveLines() {
    boolean changed = query.has(SearchScope.ADDED) || query.has(SearchScope.REMOVED);
    return query.has(SearchScope.CONTEXT) || (changed && !file.change().sameContent());
  }

  private void paths() {
    for (RepoPath path : file.change().paths()) {
      look(SearchScope.PATH, 0, path.toString());
    }
  }

  private boolean content(BiFunction<ReviewFile, Progress, FileComparison> comparer) {
    try {
      return switch (comparer.apply(file, progress)) {
        case TextComparison text -> {
          lines(text);
          yield true;
        }
        case BinaryComparison binary -> false;
      };
    } catch (Failure e) {
      return false;
    }
  }

  private void lines(TextComparison text) {
    List<String> left = text.left().lines();
    List<String> right = text.right().lines();
    for (Row row : text.rows()) {
      progress.throwIfCancelled();
      if (row.hunk() < 0) {
        look(SearchScope.CONTEXT, right, row.rightLine());
      } else {
        look(SearchScope.REMOVED, left, row.leftLine());
        look(SearchScope.ADDED, right, row.rightLine());
      }
      if (hits.size() > ChangeSearch.MOST_HITS) {
        return;
      }
    }
  }

  private void look(SearchScope scope, List<String> lines, int index) {
    if (index >= 0 && query.has(scope)) {
      look(scope, index + 1, lines.get(index));
    }
  }

  private void look(SearchScope scope, int number, String text) {
    LineMatcher.Found found = matcher.find(text, progress);
    linesCutShort += found.complete() ? 0 : 1;
    if (!found.spans().isEmpty()) {
      hits.add(new SearchHit(file, scope, number, Excerpt.of(text, found.spans())));
    }
  }
}
