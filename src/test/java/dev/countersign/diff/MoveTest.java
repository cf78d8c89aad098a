package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.Move.Edit;
import dev.countersign.diff.Move.Place;
import dev.countersign.model.RepoPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {
  private static final RepoPath A = RepoPath.of("a");

  /** Lines 10 to 19 became 50 to 59: one came, two changed, one went. */
  private static final Move MOVE =
      new Move(
          new Place(A, 10, 20),
          new Place(A, 50, 60),
          List.of(new Edit(11, 11, 51, 52), new Edit(13, 15, 54, 56), new Edit(18, 19, 59, 59)));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # old, new, changed
          10,    50,  false
          11,    52,  false
          12,    53,  false
          13,    54,  true
          14,    55,  true
          15,    56,  false
          17,    58,  false
          18,    59,  true
          19,    59,  false
          """)
  void a_line_of_the_old_side_leads_to_the_new_one(int old, int now, boolean changed) {
    assertThat(MOVE.newLineOf(old)).isEqualTo(now);
    assertThat(MOVE.changesOld(old)).isEqualTo(changed);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # new, old, changed
          50,    10,  false
          51,    11,  true
          52,    11,  false
          54,    13,  true
          55,    14,  true
          56,    15,  false
          59,    19,  false
          """)
  void a_line_of_the_new_side_leads_to_the_old_one(int now, int old, boolean changed) {
    assertThat(MOVE.oldLineOf(now)).isEqualTo(old);
    assertThat(MOVE.changesNew(now)).isEqualTo(changed);
  }
}
