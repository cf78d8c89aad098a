package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Look;
import dev.countersign.diff.Hunk;
import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What rows show, hide and give away: folds, marks, escapes, colours, copies. */
class DiffViewRowsTest extends OnDiffView {
  @Start
  void start(Stage stage) {
    open(stage);
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
}
