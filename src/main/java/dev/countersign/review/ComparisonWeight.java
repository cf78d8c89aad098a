package dev.countersign.review;

import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.Row;
import dev.countersign.diff.Span;
import dev.countersign.diff.TextComparison;
import java.util.List;

/** About how many bytes of memory a comparison holds, as objects with compressed references. */
final class ComparisonWeight {
  private static final long WHOLE = 2_048;
  private static final long STRING = 60;
  private static final long ROW = 44;
  private static final long HUNK = 200;
  private static final long LIST = 40;
  private static final long SPAN = 24;

  private ComparisonWeight() {}

  static long of(FileComparison comparison) {
    return switch (comparison) {
      case TextComparison text ->
          WHOLE
              + lines(text.left().lines())
              + lines(text.right().lines())
              + text.rows().stream().mapToLong(ComparisonWeight::row).sum()
              + HUNK * text.hunks().size();
      case BinaryComparison binary -> WHOLE;
    };
  }

  private static long lines(List<String> lines) {
    return lines.stream().mapToLong(ComparisonWeight::line).sum();
  }

  private static long line(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) > 0xff) {
        return STRING + 2L * line.length();
      }
    }
    return STRING + line.length();
  }

  private static long row(Row row) {
    return ROW + spans(row.leftSpans()) + spans(row.rightSpans());
  }

  private static long spans(List<Span> spans) {
    return spans.isEmpty() ? 0 : LIST + SPAN * spans.size();
  }
}
