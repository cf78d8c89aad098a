package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Sha256;
import dev.countersign.review.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DiffViewTest {
  private final Look look = new Look();
  private final List<Hunk> toggled = new ArrayList<>();
  private TextField field;
  private DiffView view;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    view =
        new DiffView(
            new BackgroundRunner(failure -> {
              throw failure;
            }),
            look);
    view.onHunkMarkToggled(toggled::add);
    field = new TextField();
    VBox.setVgrow(view, Priority.ALWAYS);
    stage.setScene(new Scene(new VBox(view, field), 900, 900));
    stage.show();
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
  void the_enclosing_declaration_comes_in_sight_and_the_caret_stays() {
    List<String> script = new ArrayList<>();
    script.add(" class Outer {");
    script.add("   void inner() {");
    IntStream.range(0, 12).forEach(i -> script.add("     call" + i + "();"));
    script.add("+    last();");
    show(script);
    assertThat(area(1).getText()).doesNotContain("class Outer");

    boolean[] found = new boolean[1];
    run(() -> found[0] = view.revealDeclaration());
    assertThat(found[0]).isTrue();
    assertThat(area(1).getText()).contains("class Outer", "void inner");
    assertThat(view.caretRowProperty().get()).isEqualTo(14);
  }

  @Test
  void an_empty_first_line_keeps_its_colour() {
    show("+\n a");

    assertThat(area(1).getParagraph(0).getParagraphStyle()).isEqualTo(RowStyle.NEW);
    assertThat(area(0).getParagraph(0).getParagraphStyle()).isEqualTo(RowStyle.FILLER);
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

  /** The first row in sight and where it begins. */
  private static String topRow(DiffTextArea area) {
    return area.firstVisibleParToAllParIndex()
        + " at "
        + area.getVisibleParagraphBoundsOnScreen(0).getMinY();
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
  void a_click_on_a_fold_shows_what_it_says(FxRobot robot) {
    show(manyHunks(1, 100));
    int before = area(0).getParagraphs().size();
    int fold = fold();
    assertThat(area(0).getParagraph(fold).getText()).startsWith("show all   ↓ 20   ↑ 20   97 ");

    click(robot, fold, "↓ 20");
    assertThat(area(0).getParagraphs()).hasSize(before + 20);
    assertThat(area(0).getParagraph(fold() - 1).getText()).isEqualTo("0 context 22");

    click(robot, fold(), "↑ 20");
    assertThat(area(0).getParagraph(fold() + 1).getText()).isEqualTo("0 context 80");

    click(robot, fold(), "show all");
    assertThat(fold()).isEqualTo(-1);
    assertThat(area(1).getParagraphs()).hasSameSizeAs(area(0).getParagraphs());
  }

  @Test
  void enter_on_a_fold_shows_all_of_it(FxRobot robot) {
    show(manyHunks(1, 30));
    run(view::focusText);
    robot.type(KeyCode.HOME).type(KeyCode.DOWN, fold()).type(KeyCode.ENTER);
    settle();

    assertThat(fold()).isEqualTo(-1);
  }

  @Test
  void context_is_shown_and_hidden_again() {
    show(manyHunks(2, 30));
    int folded = area(0).getParagraphs().size();

    run(view::toggleContext);
    assertThat(fold()).isEqualTo(-1);
    run(view::toggleContext);
    assertThat(area(0).getParagraphs()).hasSize(folded);
  }

  @Test
  void a_click_on_a_box_toggles_the_mark_of_its_hunk(FxRobot robot) {
    show(manyHunks(2));
    Gutter gutter =
        (Gutter)
            robot.lookup(node -> node instanceof Gutter).queryAll().stream()
                .max((a, b) -> Double.compare(x(a), x(b)))
                .orElseThrow();
    double y = view.caretRowProperty().get() * 20 + 10;
    Point2D box = fx(() -> gutter.localToScreen(12, y));
    robot.clickOn(box);
    settle();

    assertThat(toggled).extracting(Hunk::firstRow).containsExactly(view.caretRowProperty().get());
    fx(view::toggleMark);
    assertThat(toggled).hasSize(2);
    Set<Sha256> ids = toggled.stream().map(Hunk::id).collect(Collectors.toSet());
    run(() -> view.marked(ids));
    assertThat(ids).hasSize(1);
  }

  @Test
  void a_view_for_reading_has_no_boxes_to_click_and_both_sides_get_equal_room(FxRobot robot) {
    run(() -> view.hideMarks());
    show(manyHunks(2));
    List<Gutter> gutters =
        robot.lookup(node -> node instanceof Gutter).queryAll().stream()
            .map(Gutter.class::cast)
            .toList();
    assertThat(gutters).hasSize(2);
    for (Gutter gutter : gutters) {
      robot.clickOn(fx(() -> gutter.localToScreen(12, view.caretRowProperty().get() * 20 + 10)));
    }
    settle();

    assertThat(toggled).isEmpty();
    assertThat(gutters.getFirst().getWidth()).isEqualTo(gutters.getLast().getWidth());
  }

  @Test
  void copying_leaves_out_filler_folds_and_breaks_and_keeps_tabs() {
    String longLine = "x".repeat(2_500);
    show(" a\n+\tb\u202e\n " + longLine + "\n" + " z\n".repeat(30) + "-gone");
    fx(() -> {
      area(1).requestFocus();
      area(1).selectAll();
      return 0;
    });

    assertThat(fx(() -> view.selectedText(false)))
        .isEqualTo("a\n\tb\\u{202e}\n" + longLine + "\n" + "z\nz\n" + "z\nz\nz");
    fx(() -> {
      area(0).requestFocus();
      area(0).selectAll();
      return 0;
    });
    assertThat(fx(() -> view.selectedText(true)))
        .isEqualTo("a.txt:1-33\na\n" + longLine + "\n" + "z\nz\n" + "z\nz\nz\ngone");
  }

  @Test
  void what_deceives_is_shown_as_an_escape_with_a_warning() {
    show("+if (admin\u202e) {\u200b");
    Paragraph<RowStyle, String, RunStyle> line = area(1).getParagraph(0);

    assertThat(line.getText()).isEqualTo("if (admin\\u{202e}) {\\u{200b}");
    assertThat(line.getStyleOfChar(9).has(RunStyle.ESCAPE)).isTrue();
    assertThat(line.getStyleOfChar(8).has(RunStyle.ESCAPE)).isFalse();
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
  void what_is_selected_has_the_colour_of_the_theme() {
    show(" a\n+b");
    for (Look.Theme theme : List.of(Look.Theme.DARK, Look.Theme.LIGHT)) {
      run(() -> look.theme().set(theme));
      run(() -> area(1).selectAll());

      assertThat(area(1).lookupAll(".selection"))
          .isNotEmpty()
          .extracting(node -> ((Shape) node).getFill())
          .containsOnly(look.palette().get().diff().selection());
    }
  }

  @Test
  void sides_are_swapped_and_both_still_named() {
    show("-old\n+new");
    run(view::swapSides);

    assertThat(area(0).getText()).contains("new");
    assertThat(area(0).getAccessibleText()).isEqualTo("New side of a.txt");
    assertThat(area(1).getAccessibleText()).isEqualTo("Old side of a.txt");
  }

  @Test
  void another_theme_and_size_reach_every_row() {
    show(manyHunks(2));
    run(() -> {
      look.theme().set(Look.Theme.DARK);
      look.zoomIn();
    });

    assertThat(area(0).lookupAll(".text").stream().map(Node::toString)).isNotEmpty();
    assertThat(fx(() -> area(0).getVisibleParagraphBoundsOnScreen(1).getHeight()))
        .isCloseTo(22, org.assertj.core.api.Assertions.within(0.01));
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

  private ScrollBar bar() {
    return (ScrollBar) view.lookup("#diff-scroll");
  }

  private List<String> lines(int side) {
    return fx(() -> area(side).getParagraphs().stream().map(Paragraph::getText).toList());
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

  private static List<String> manyHunks(int hunks) {
    return manyHunks(hunks, 4);
  }

  /** Each hunk is one line of each side, then lines of context. */
  private static List<String> manyHunks(int hunks, int context) {
    return IntStream.range(0, hunks)
        .boxed()
        .flatMap(i ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of("~[[old]] " + i + " => [[new]] " + i),
                IntStream.range(0, context).mapToObj(c -> " " + i + " context " + c)))
        .toList();
  }

  private void show(String script) {
    show(script.lines().toList());
  }

  private void show(List<String> script) {
    TextComparison comparison = Comparisons.of(script);
    run(() -> view.show(Comparisons.model("a.txt", comparison)));
  }

  private void click(FxRobot robot, int paragraph, String text) {
    DiffTextArea area = area(0);
    int at = area.getParagraph(paragraph).getText().indexOf(text);
    var bounds =
        fx(() ->
            area.getCharacterBoundsOnScreen(
                area.getAbsolutePosition(paragraph, at),
                area.getAbsolutePosition(paragraph, at + 1)));
    robot.clickOn(bounds.orElseThrow().getCenterX(), bounds.orElseThrow().getCenterY());
    settle();
  }

  private int fold() {
    return IntStream.range(0, area(0).getParagraphs().size())
        .filter(i -> area(0).getParagraph(i).getParagraphStyle() == RowStyle.FOLD)
        .findFirst()
        .orElse(-1);
  }

  private DiffTextArea area(int index) {
    return view.lookupAll(".diff-text").stream()
        .map(DiffTextArea.class::cast)
        .sorted((a, b) -> Double.compare(x(a), x(b)))
        .toList()
        .get(index);
  }

  private static double x(Node node) {
    return node.localToScene(0, 0).getX();
  }

  private void run(Runnable action) {
    fx(() -> {
      action.run();
      return 0;
    });
    settle();
  }

  private static <T> T fx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
  }

  private void settle() {
    WaitForAsyncUtils.waitForFxEvents();
    try {
      WaitForAsyncUtils.waitFor(
          30, TimeUnit.SECONDS, () -> fx(() -> !view.loadingProperty().get()));
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError("still loading", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }
}
