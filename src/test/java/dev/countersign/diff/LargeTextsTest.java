package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.DiffQuality.Level;
import dev.countersign.diff.GitJudge.Entry;
import dev.countersign.diff.LargeTexts.Pair;
import dev.countersign.model.Cancelled;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that are hard to compare: the result is right, ends within its bound, and can be stopped.
 */
class LargeTextsTest {
  private static final int LINES = 100_000;

  /** A tenth of the steps after which a comparison gives up. */
  private static final int MOST_QUESTIONS = 1_600;

  private static final RepoPath PATH = RepoPath.of("file");

  @ParameterizedTest
  @EnumSource
  void git_makes_the_new_side_of_our_patch(LargeTexts texts, @TempDir Path folder)
      throws Exception {
    Pair pair = texts.of(LINES);
    GitJudge git = new GitJudge(folder);
    git.trees(Map.of(PATH, Entry.file(pair.old())), Map.of(PATH, Entry.file(pair.now())));
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    for (FileChange change : git.changes()) {
      new PatchWriter(patch).write(change, pair.old(), pair.now(), Progress.none());
    }
    assertThat(git.treeAfterApplying(patch.toByteArray())).isEqualTo(git.tree("B"));
  }

  @ParameterizedTest
  @EnumSource
  void a_comparison_ends_within_its_bound_and_is_the_same_every_time(LargeTexts texts) {
    Pair pair = texts.of(LINES);
    Questions questions = new Questions(Integer.MAX_VALUE);
    LineDiff diff = lines(pair, questions);
    assertThat(diff.level()).isLessThan(Level.TIMED_OUT);
    assertThat(questions.asked()).isLessThan(MOST_QUESTIONS);
    assertThat(lines(pair, Progress.none())).isEqualTo(diff);
  }

  @ParameterizedTest
  @EnumSource
  void the_view_tells_how_good_it_is(LargeTexts texts) {
    Pair pair = texts.of(LINES / 4);
    TextComparison text = Comparing.texts(pair.old(), pair.now(), DiffOptions.EXACT);
    assertThat(text.quality().level()).isLessThan(Level.TIMED_OUT);
    assertThat(text.quality().reason().isEmpty()).isEqualTo(text.quality().level() == Level.EXACT);
    assertThat(text.rows()).hasSizeGreaterThanOrEqualTo(text.right().lines().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 50, 200})
  void a_comparison_stops_at_the_question_it_is_stopped_at(int most) {
    Questions questions = new Questions(most);
    List<Boolean> stopped =
        List.of(LargeTexts.FIVE_DISTINCT, LargeTexts.JSON_OF_FIFTY_LINES_REWRITTEN).stream()
            .map(texts -> isStopped(texts.of(LINES), questions))
            .toList();
    assertThat(stopped).containsOnly(true);
  }

  /** Each stage of a comparison asks by itself, so that none of them can freeze the reader. */
  @Test
  void every_stage_asks_whether_to_go_on() {
    Pair pair = LargeTexts.TWENTY_PER_CENT_EDITED.of(LINES / 4);
    Map<String, Integer> askers = new HashMap<>();
    Progress watching =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            StackWalker.getInstance()
                .forEach(frame ->
                    askers.merge(
                        frame.getClassName().replaceAll(".*\\.|\\$.*", ""), 1, Integer::sum));
            return false;
          }
        };
    FileSide side = Comparing.side("a", FileMode.REGULAR, pair.old());
    new DiffEngine()
        .compare(
            Optional.of(side),
            pair.old(),
            Optional.of(side),
            pair.now(),
            DiffOptions.EXACT,
            watching);
    assertThat(askers).containsKeys("Slider", "BoundedDiff", "RowBuilder", "LineRefiner");
    assertThat(askers)
        .hasEntrySatisfying("SideLoader", times -> assertThat(times).isGreaterThan(10))
        .hasEntrySatisfying("LoadedSide", times -> assertThat(times).isGreaterThan(10))
        .hasEntrySatisfying("LineInterner", times -> assertThat(times).isGreaterThan(10))
        .hasEntrySatisfying("TextRisk", times -> assertThat(times).isGreaterThan(5));
  }

  private static boolean isStopped(Pair pair, Questions questions) {
    try {
      lines(pair, questions);
      return false;
    } catch (Cancelled e) {
      return true;
    }
  }

  private static LineDiff lines(Pair pair, Progress progress) {
    return LineDiff.exact(
        RawLines.of(pair.old(), progress), RawLines.of(pair.now(), progress), progress);
  }
}
