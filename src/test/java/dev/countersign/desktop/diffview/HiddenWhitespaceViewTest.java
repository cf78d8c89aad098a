package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HiddenWhitespaceViewTest {
  private static final String BEFORE =
      "first\n  retries\nthird\nold\n" + "  more\n".repeat(12) + "last\n";
  private static final String AFTER =
      "first\n\tretries\nthird\nnew\n" + "\tmore\n".repeat(12) + "last\n";

  private DiffView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
    view = new DiffView(TaskRunner.sameThread(), new Look());
    scene = new Scene(new StackPane(view), 1000, 400);
    stage.setScene(scene);
    stage.setWidth(1000);
    stage.show();
  }

  private static TextComparison compare(Whitespace mode) {
    FileSide side = new FileSide(RepoPath.of("a"), FileMode.REGULAR, new Oid("a".repeat(40)));
    return (TextComparison)
        new DiffEngine()
            .compare(
                Optional.of(side),
                BEFORE.getBytes(StandardCharsets.UTF_8),
                Optional.of(side),
                AFTER.getBytes(StandardCharsets.UTF_8),
                DiffOptions.EXACT.with(mode),
                Progress.none());
  }

  private void show(Whitespace mode) {
    TextComparison comparison = compare(mode);
    WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> view.show(Comparisons.model("a.txt", comparison)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> spoken(FxRobot robot) {
    return robot.lookup(node -> node instanceof Gutter).queryAll().stream()
        .map(node -> Optional.ofNullable(node.getAccessibleHelp()).orElse(""))
        .toList();
  }

  private static List<String> folds(FxRobot robot) {
    return robot.lookup(node -> node instanceof DiffTextArea).queryAll().stream()
        .map(DiffTextArea.class::cast)
        .flatMap(area -> area.getParagraphs().stream())
        .filter(paragraph -> paragraph.getParagraphStyle() == RowStyle.FOLD)
        .map(paragraph -> paragraph.getText())
        .toList();
  }

  @Test
  void lines_that_only_look_the_same_have_a_sign_and_are_counted_where_folded(FxRobot robot) {
    show(Whitespace.IGNORE_ALL);
    Pictures.take(scene, "white-space-hidden");
    assertThat(spoken(robot)).hasSize(2).allMatch(help -> help.contains("≈"));
    assertThat(folds(robot))
        .hasSize(2)
        .allMatch(fold -> fold.contains("≈ 9 differ in white space"));
  }

  @Test
  void a_narrow_side_says_it_in_fewer_words(FxRobot robot) throws TimeoutException {
    show(Whitespace.IGNORE_ALL);
    robot.interact(() -> view.setMaxWidth(750));
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> folds(robot).stream().filter(fold -> fold.endsWith("≈ 9 differ")).count() == 2);
  }

  @Test
  void where_every_byte_counts_there_is_no_such_sign(FxRobot robot) {
    show(Whitespace.EXACT);
    assertThat(spoken(robot)).hasSize(2).allMatch(String::isEmpty);
    assertThat(folds(robot)).noneMatch(fold -> fold.contains("≈"));
  }
}
