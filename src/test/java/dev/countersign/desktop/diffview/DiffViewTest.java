package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.review.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Where the view opens, where the keys lead, and what keeps its place meanwhile. */
class DiffViewTest extends OnDiffView {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void a_search_and_a_jump_after_each_other_both_count() {
    List<String> script = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> script.add(" line " + i));
    script.set(5, "+added");
    show(script);

    run(() -> {
      view.find(SearchQuery.of("line 200"));
      view.goToRow(8);
    });
    assertThat(view.caretRowProperty().get()).isEqualTo(8);
    assertThat(view.hitCountProperty().get()).isEqualTo(1);

    run(() -> {
      view.goToRow(100);
      view.find(SearchQuery.of("line 120"));
    });
    assertThat(view.caretRowProperty().get()).isEqualTo(120);
  }

  @Test
  void a_jump_right_after_a_file_is_shown_opens_what_is_folded_there() {
    List<String> script = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> script.add(" line " + i));
    script.set(5, "+added");
    run(() -> {
      view.show(Comparisons.model("a.txt", Comparisons.of(script)));
      view.find(SearchQuery.of("line 200"));
      view.goToRow(200);
    });
    assertThat(view.caretRowProperty().get()).isEqualTo(200);
    assertThat(area(1).getText()).contains("line 200");
  }

  @Test
  void goes_from_hunk_to_hunk_and_tells_when_there_is_none_left() {
    show(manyHunks(3));
    assertThat(view.currentHunkIndexProperty().get()).isZero();

    assertThat(fx(view::nextHunk)).isTrue();
    assertThat(fx(view::nextHunk)).isTrue();
    assertThat(view.currentHunkIndexProperty().get()).isEqualTo(2);
    assertThat(fx(view::nextHunk)).isFalse();
    assertThat(fx(view::previousHunk)).isTrue();
    assertThat(fx(view::previousHunk)).isTrue();
    assertThat(fx(view::previousHunk)).isFalse();
    assertThat(view.currentHunkIndexProperty().get()).isZero();
  }

  @Test
  void a_key_that_comes_before_the_file_does_decides_where_it_opens() {
    DiffModel model = Comparisons.model("a.txt", Comparisons.of(manyHunks(3)));
    run(() -> {
      view.show(model);
      view.nextHunk();
    });

    assertThat(view.currentHunkIndexProperty().get()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void the_side_somebody_reads_keeps_the_keyboard_in_the_next_file(int side, FxRobot robot) {
    show(manyHunks(3));
    robot.clickOn(area(side));
    for (int file = 0; file < 3; file++) {
      run(() -> view.clear("Comparing"));
      show(manyHunks(40 + file));

      assertThat(fx(() -> area(side).isFocused())).as("file %d", file).isTrue();
      assertThat(view.activeSideProperty().get()).isEqualTo(side == 0 ? Side.OLD : Side.NEW);
      int before = view.caretRowProperty().get();
      robot.type(KeyCode.PAGE_DOWN);
      assertThat(view.caretRowProperty().get()).isGreaterThan(before + 10);
    }
  }

  @Test
  void the_keyboard_stays_where_it_is_when_the_next_file_comes(FxRobot robot) {
    show(manyHunks(3));
    robot.clickOn(area(1)).clickOn(field);
    run(() -> view.clear("Comparing"));
    show(manyHunks(4));
    assertThat(fx(field::isFocused)).isTrue();

    robot.clickOn(area(1));
    run(() -> view.clear("Comparing"));
    robot.clickOn(field);
    show(manyHunks(5));
    assertThat(fx(field::isFocused)).isTrue();
  }

  @Test
  void starts_at_the_last_hunk_for_who_goes_backwards() {
    DiffModel model = Comparisons.model("a.txt", Comparisons.of(manyHunks(3)));
    fx(() -> {
      view.showFromEnd(model);
      return 0;
    });
    settle();

    assertThat(view.currentHunkIndexProperty().get()).isEqualTo(2);
  }

  @Test
  void finds_text_in_folds_too() {
    show(manyHunks(2, 100));
    run(() -> view.find(SearchQuery.of("CONTEXT 50")));

    assertThat(view.hitCountProperty().get()).isEqualTo(2);
    int found = view.caretRowProperty().get();
    assertThat(area(1).getParagraphs()).extracting(Paragraph::getText).contains("0 context 50");
    fx(view::findNext);
    settle();
    assertThat(view.caretRowProperty().get()).isGreaterThan(found);
    fx(view::findNext);
    settle();
    assertThat(view.caretRowProperty().get()).isEqualTo(found);
  }

  @Test
  void only_the_file_shown_last_arrives() {
    DiffModel slow = Comparisons.model("slow.java", Comparisons.of(manyHunks(3_000)));
    DiffModel last = Comparisons.model("last.java", Comparisons.of(" class Last {}\n+// new"));
    fx(() -> {
      view.show(slow);
      view.show(last);
      return 0;
    });
    settle();

    assertThat(area(0).getParagraph(0).getText()).isEqualTo("class Last {}");
    assertThat(area(0).getParagraph(0).getStyleOfChar(0).token()).isEqualTo(TokenKind.KEYWORD);
  }
}
