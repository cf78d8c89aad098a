package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.TaskRunner;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LongLineViewTest {
  private static final String CODE =
      String.join("", IntStream.range(0, 1_000).mapToObj(i -> "f" + i + "(e){return e};").toList());
  private static final int MIDDLE = CODE.indexOf("f500(");
  private static final String EDITED =
      CODE.substring(0, MIDDLE) + "[[evil();]]" + CODE.substring(MIDDLE);

  private final Look look = new Look();
  private DiffView view;

  @Start
  void start(Stage stage) {
    view = new DiffView(TaskRunner.sameThread(), look);
    stage.setScene(new Scene(view, 900, 600));
    stage.show();
  }

  @BeforeEach
  void show() {
    run(() ->
        view.show(Comparisons.model("app.min.js", Comparisons.of("~" + CODE + " => " + EDITED))));
  }

  @Test
  void an_edit_deep_inside_a_long_line_is_in_sight_at_once(FxRobot robot) {
    assertThat(String.join("", lines(1))).contains("evil();");
    assertThat(lines(1)).hasSizeLessThan(40).anyMatch(row -> row.startsWith("show all"));

    int fold = 0;
    while (!lines(1).get(fold).startsWith("show all")) {
      fold++;
    }
    int down = fold;
    run(() -> view.focusText());
    run(() -> view.moveCaret(down));
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(String.join("", lines(1))).contains(CODE.substring(0, MIDDLE) + "evil();");
  }

  @Test
  void a_copy_of_the_line_holds_what_is_folded_in_it(FxRobot robot) {
    run(() -> view.focusText());
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    assertThat(fx(() -> view.selectedText(false))).isEqualTo(EDITED.replaceAll("[\\[\\]]", ""));
  }

  @Test
  void all_context_shows_the_whole_line() {
    run(view::toggleContext);
    // As far as the window of rows goes.
    assertThat(lines(0).size()).isGreaterThan(100);
    assertThat(CODE).startsWith(String.join("", lines(0)));
  }

  @Test
  void without_wrapping_only_the_widest_rows_are_cut() {
    run(() -> view.show(Comparisons.model("a.txt", Comparisons.of("+" + "word ".repeat(60)))));
    assertThat(lines(1).size()).isGreaterThan(2);
    run(() -> look.wrap().set(false));
    assertThat(lines(1)).hasSize(1);
  }

  private List<String> lines(int side) {
    return fx(() ->
        view.lookupAll(".diff-text").stream()
            .map(DiffTextArea.class::cast)
            .sorted(Comparator.comparing(area -> area.localToScene(0, 0).getX()))
            .skip(side)
            .findFirst()
            .orElseThrow()
            .getParagraphs()
            .stream()
            .filter(row -> row.getParagraphStyle() != RowStyle.FILLER)
            .map(Paragraph::getText)
            .toList());
  }

  private static void run(Runnable action) {
    WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T fx(Callable<T> read) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, read);
  }
}
