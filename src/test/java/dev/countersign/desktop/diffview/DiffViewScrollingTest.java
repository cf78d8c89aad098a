package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Both sides stay level, and long files can be scrolled. */
class DiffViewScrollingTest extends OnDiffView {
  @Start
  void start(Stage stage) {
    open(stage);
  }

  @Test
  void both_sides_have_the_same_paragraphs_at_the_same_heights() {
    show(" a\n-b\n-c\n+d\n e\n~f => [[g]]\n+h 漢字 👩‍🚀\n i");

    assertThat(area(0).getParagraphs()).hasSize(8).hasSameSizeAs(area(1).getParagraphs());
    for (int i = 0; i < 8; i++) {
      double left = area(0).getVisibleParagraphBoundsOnScreen(i).getMinY();
      double right = area(1).getVisibleParagraphBoundsOnScreen(i).getMinY();
      assertThat(left).as("row %d", i).isEqualTo(right);
    }
    assertThat(area(0).getParagraph(3).getParagraphStyle()).isEqualTo(RowStyle.FILLER);
    assertThat(area(1).getParagraph(3).getParagraphStyle()).isEqualTo(RowStyle.NEW);
  }

  @Test
  void no_row_breaks_however_much_wider_than_its_pane_it_is() {
    for (int length = 30; length < 120; length += 3) {
      show(
          List.of(
              " " + "resource ".repeat(length / 9) + "x".repeat(length % 9) + " {",
              " short",
              "~" + "[[word]] ".repeat(length / 5) + " => " + "a[[b]] ".repeat(length / 4),
              "+" + "other words ".repeat(length / 10)));

      for (DiffTextArea area : List.of(area(0), area(1))) {
        List<Text> texts =
            area.lookupAll(".paragraph-text").stream()
                .flatMap(flow -> flow.lookupAll(".text").stream())
                .map(Text.class::cast)
                .toList();
        assertThat(texts).isNotEmpty();
        assertThat(texts)
            .as("rows of about %d", length)
            .allSatisfy(text -> assertThat(text.getBoundsInParent().getMaxY()).isLessThan(21));
      }
    }
  }

  @Test
  void the_other_side_follows_the_side_that_is_scrolled(FxRobot robot) {
    show(manyHunks(200));

    robot.moveTo(area(0)).scroll(30, VerticalDirection.DOWN);
    settle();
    double left = area(0).getEstimatedScrollY();
    assertThat(left).isPositive();
    assertThat(area(1).getEstimatedScrollY()).isEqualTo(left);

    robot.moveTo(area(1)).scroll(10, VerticalDirection.UP);
    settle();
    double right = area(1).getEstimatedScrollY();
    assertThat(right).isLessThan(left);
    assertThat(area(0).getEstimatedScrollY()).isEqualTo(right);
  }

  @Test
  void both_sides_stay_level_however_far_they_are_scrolled(FxRobot robot) {
    show(manyHunks(400));
    fx(() -> {
      view.revealAll();
      return 0;
    });
    settle();

    for (int row : List.of(1200, 3, 1990, 700)) {
      fx(() -> {
        view.goToRow(row);
        return 0;
      });
      settle();
      assertThat(area(0).getEstimatedScrollY()).isEqualTo(area(1).getEstimatedScrollY());
      assertThat(view.caretRowProperty().get()).isEqualTo(row);
      int top = fx(() -> area(0).firstVisibleParToAllParIndex());
      assertThat(fx(() -> area(1).firstVisibleParToAllParIndex())).isEqualTo(top);
      double left = area(0).getParagraphBoundsOnScreen(top).orElseThrow().getMinY();
      double right = area(1).getParagraphBoundsOnScreen(top).orElseThrow().getMinY();
      assertThat(left).isEqualTo(right);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8})
  void both_sides_stay_level_however_fast_the_keys_come(int keysInAFrame) {
    List<String> lines = new ArrayList<>(manyHunks(80, 15));
    lines.add(" " + "long ".repeat(60));
    show(lines);
    fx(() -> {
      area(1).requestFocus();
      return 0;
    });
    for (int i = 0; i < 12; i++) {
      run(() -> {
        for (int key = 0; key < keysInAFrame; key++) {
          view.nextHunk();
        }
      });
      fx(() -> view.snapshot(null, null));
      assertThat(fx(() -> topRow(area(0)))).as("step %d", i).isEqualTo(fx(() -> topRow(area(1))));
    }
  }

  @Test
  void a_line_of_a_megabyte_does_not_freeze() {
    Stall stall = new Stall();
    run(stall::start);
    show(" a\n~" + "word [[x]] ".repeat(150_000) + " => " + "word [[y]] ".repeat(150_000));
    run(() -> view.moveCaret(400));
    run(() -> stall.print("a line of a megabyte"));

    assertThat(area(0).getParagraphs()).hasSize(RowWindow.ROWS);
    assertThat(area(0).getParagraphs()).allMatch(line -> line.length() <= Cuts.LONGEST);
  }

  @Test
  void a_hundred_thousand_rows_are_there_to_be_scrolled_and_do_not_freeze(FxRobot robot) {
    Stall stall = new Stall();
    run(stall::start);
    show(manyHunks(1, 100_000));
    run(view::revealAll);
    assertThat(area(0).getParagraphs()).hasSize(RowWindow.ROWS);

    run(() -> area(1).scrollYBy(2_400 * Metrics.of(13).rowHeight()));
    robot.moveTo(area(1)).scroll(20, VerticalDirection.DOWN);
    await(() -> !lines(1).getFirst().equals("new 0"));
    assertThat(lines(0)).isEqualTo(lines(1));

    run(() -> bar().setValue(bar().getMax()));
    await(() -> lines(0).contains("0 context 99999"));
    assertThat(inSight(0)).contains("0 context 99999");

    run(() -> view.goToRow(50_000));
    run(() -> stall.print("100,000 rows"));
    assertThat(view.caretRowProperty().get()).isEqualTo(50_000);
    assertThat(inSight(1)).contains("0 context 49999");
    assertThat(fx(() -> view.previousHunk())).isTrue();
    settle();
    assertThat(view.caretRowProperty().get()).isZero();
    assertThat(inSight(0)).contains("old 0");
  }

  @Test
  void what_is_selected_stays_selected_where_it_scrolls_out_of_the_window(FxRobot robot) {
    show(manyHunks(1, 20_000));
    run(view::revealAll);
    robot.clickOn(area(0));
    run(() -> area(0).selectRange(2, 2, 4, 3));
    String selected = fx(() -> view.selectedText(false));
    assertThat(selected.lines()).hasSize(3);

    run(() -> bar().setValue(bar().getMax()));
    await(() -> lines(0).contains("0 context 19999"));

    assertThat(fx(() -> view.selectedText(false))).isEqualTo(selected);
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(fx(() -> view.selectedText(false)).lines()).hasSize(20_001);
  }

  @Test
  void colours_that_come_late_leave_what_is_in_sight_where_it_is(FxRobot robot) {
    show(manyHunks(1, 20_000));
    run(view::revealAll);
    run(() -> bar().setValue(bar().getMax() / 2));
    await(() -> inSight(0).contains("0 context 10000"));
    List<String> before = inSight(0);

    run(() -> look.spaces().set(true));
    run(() -> look.spaces().set(false));

    assertThat(inSight(0)).isEqualTo(before);
  }

  /** The first row in sight and where it begins. */
  private static String topRow(DiffTextArea area) {
    return area.firstVisibleParToAllParIndex()
        + " at "
        + area.getVisibleParagraphBoundsOnScreen(0).getMinY();
  }

  private ScrollBar bar() {
    return (ScrollBar) view.lookup("#diff-scroll");
  }

  private List<String> inSight(int side) {
    return fx(() -> area(side).getVisibleParagraphs().stream().map(Paragraph::getText).toList());
  }

  private static void await(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("never came", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
