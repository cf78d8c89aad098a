package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.Notice;
import dev.countersign.diff.RawSides;
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
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class OtherViewsTest {
  private final Look look = new Look();
  private DiffView view;

  @Start
  void start(Stage stage) {
    view =
        new DiffView(
            new BackgroundRunner(failure -> {
              throw failure;
            }),
            look);
    stage.setScene(new Scene(view, 800, 500));
    stage.show();
  }

  @Test
  void before_a_file_is_chosen_says_what_to_do(FxRobot robot) {
    assertThat(robot.lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Select a file to see what changed in it.");
    assertThat(view.caretRowProperty().get()).isEqualTo(-1);
    assertThat(view.nextHunk()).isFalse();
    assertThat(view.toggleMark()).isFalse();
    assertThat(view.selectedText(true)).isEmpty();
  }

  @Test
  void binary_content_is_shown_by_size_digest_and_first_difference(FxRobot robot) {
    BinaryComparison comparison = (BinaryComparison) compare("a\0b", "a\0c");
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          BytesView binary = new BytesView(TaskRunner.sameThread(), look);
          binary.show(comparison, progress -> new RawSides(Optional.empty(), Optional.empty()));
          view.showInstead(binary);
        });

    assertThat(robot.lookup(".text-area").queryAllAs(TextArea.class))
        .extracting(TextArea::getText)
        .anyMatch(text -> text.contains("3 bytes") && text.contains("sha256:"));
    assertThat(robot.lookup(".label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("First difference at byte 2");
  }

  @Test
  void what_the_engine_finds_is_shown() throws TimeoutException {
    TextComparison comparison =
        (TextComparison) compare("one\ntwo\nthree\n", "one\n2\nthree\nfour\n");
    WaitForAsyncUtils.waitForAsyncFx(
        10_000, () -> view.show(Comparisons.model("a.txt", comparison)));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !view.loadingProperty().get());
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(view.lookupAll(".diff-text").stream().map(DiffTextArea.class::cast))
        .extracting(DiffTextArea::getText)
        .containsExactlyInAnyOrder("one\ntwo\nthree\n ", "one\n2\nthree\nfour");
    assertThat(view.currentHunk()).contains(comparison.hunks().getFirst());
  }

  @Test
  void notices_and_bounds_stand_above_without_deceptive_characters() {
    NoticeStrip strip = new NoticeStrip();
    strip.show(
        new DiffQuality(DiffQuality.Level.TRUNCATED, "it is {0} too long."),
        List.of(new Notice("x", "An odd \u202e name.")));

    assertThat(strip.sentences())
        .containsExactly("Not everything is shown: it is {0} too long.", "An odd \\u{202e} name.");
    assertThat(strip.isManaged()).isTrue();
    strip.show(DiffQuality.EXACT, List.of());
    assertThat(strip.isManaged()).isFalse();
  }

  private static FileComparison compare(String old, String now) {
    return new DiffEngine()
        .compare(
            Optional.of(side('1')),
            old.getBytes(StandardCharsets.UTF_8),
            Optional.of(side('2')),
            now.getBytes(StandardCharsets.UTF_8),
            DiffOptions.EXACT,
            Progress.none());
  }

  private static FileSide side(char digit) {
    return new FileSide(
        RepoPath.of("a.txt"), FileMode.REGULAR, new Oid(Character.toString(digit).repeat(40)));
  }
}
