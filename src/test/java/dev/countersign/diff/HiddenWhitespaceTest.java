package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenWhitespaceTest {
  private static TextComparison compare(String before, String after, Whitespace mode) {
    FileSide side = new FileSide(RepoPath.of("a"), FileMode.REGULAR, new Oid("a".repeat(40)));
    FileComparison comparison =
        new DiffEngine()
            .compare(
                Optional.of(side),
                before.getBytes(StandardCharsets.UTF_8),
                Optional.of(side),
                after.getBytes(StandardCharsets.UTF_8),
                DiffOptions.EXACT.with(mode),
                Progress.none());
    return (TextComparison) comparison;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          EXACT,           'CHANGED, CONTEXT, CHANGED, CHANGED'
          IGNORE_TRAILING, 'WHITESPACE, CONTEXT, CHANGED, CHANGED'
          IGNORE_ALL,      'WHITESPACE, CONTEXT, WHITESPACE, CHANGED'
          """)
  void a_row_that_only_looks_the_same_says_so(Whitespace mode, String kinds) {
    TextComparison result = compare("a \nkeep\n b\nc\n", "a\r\nkeep\nb\nC\n", mode);
    assertThat(result.rows())
        .extracting(row -> row.kind().name())
        .containsExactly(kinds.split(", ", -1));
    assertThat(result.hidesWhitespace()).isEqualTo(kinds.contains("WHITESPACE"));
  }

  @Test
  void it_belongs_to_no_hunk_and_can_be_folded_away() {
    String before = " x\n".repeat(20);
    String after = "x\n".repeat(20);
    TextComparison result = compare(before, after, Whitespace.IGNORE_ALL);
    assertThat(result.hunks()).isEmpty();
    assertThat(result.rows()).allMatch(row -> row.hunk() == -1);
    assertThat(Folding.segments(result.rows(), Folding.CONTEXT, List.of()))
        .containsExactly(new Folding.Segment(new RowRange(0, 20), true));
  }
}
