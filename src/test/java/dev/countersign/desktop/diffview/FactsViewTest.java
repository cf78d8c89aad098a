package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FactsViewTest {
  private final Look look = new Look();
  private FactsView facts;
  private DiffView diff;
  private Scene scene;

  @Start
  void start(Stage stage) {
    facts = new FactsView(look);
    diff =
        new DiffView(
            new BackgroundRunner(failure -> {
              throw failure;
            }),
            look);
    VBox.setVgrow(diff, Priority.ALWAYS);
    scene = new Scene(new VBox(facts, diff), 760, 300);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void line_ends_are_words_at_the_end_of_the_line(FxRobot robot) throws Exception {
    show(FileMode.REGULAR, "timeout: 30\nretries: 2\n", "timeout: 30\r\nretries: 2\r\n");
    assertThat(texts(robot)).anyMatch(text -> text.startsWith("Only line ends changed"));
    assertThat(diff.lookupAll(".diff-text").stream().map(DiffTextArea.class::cast))
        .extracting(DiffTextArea::getText)
        .containsExactlyInAnyOrder(
            "timeout: 30 LF\nretries: 2 LF", "timeout: 30 CRLF\nretries: 2 CRLF");
    assertThat(diff.selectedText(false)).isEqualTo("timeout: 30");
    Pictures.both(scene, look, "facts-line-ends");
  }

  @Test
  void another_encoding_of_the_same_characters_is_words_too(FxRobot robot) throws Exception {
    String text = "# 在庫の数を確認する\nretries: 2\n# 超えたら注文を保留にする\n";
    show(
        FileMode.REGULAR,
        text.getBytes(Charset.forName("Shift_JIS")),
        text.getBytes(StandardCharsets.UTF_8));
    assertThat(texts(robot))
        .anyMatch(it -> it.startsWith("Only the encoding changed (Shift_JIS → UTF-8)"));
    assertThat(diff.lookupAll(".diff-text").stream().map(DiffTextArea.class::cast))
        .extracting(area -> area.getText().lines().findFirst().orElse(""))
        .containsExactlyInAnyOrder("# 在庫の数を確認する Shift_JIS", "# 在庫の数を確認する UTF-8");
    Pictures.both(scene, look, "facts-encoding");
  }

  @Test
  void a_pointer_and_a_link_have_a_table(FxRobot robot) throws Exception {
    String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %d\n";
    show(
        FileMode.REGULAR,
        pointer.formatted("ab".repeat(32), 10),
        pointer.formatted("cd".repeat(32), 99_999));
    assertThat(texts(robot)).contains("99,999 bytes", "sha256:" + "cd".repeat(32));
    Pictures.both(scene, look, "facts-lfs");
    show(FileMode.SYMLINK, "config/routing.yaml", "../../../etc/routing.yaml");
    assertThat(texts(robot)).anyMatch(text -> text.endsWith("leads out of the repository."));
    Pictures.both(scene, look, "facts-link");
    show(FileMode.REGULAR, "a\n", "b\n");
    assertThat(facts.isManaged()).isFalse();
  }

  private void show(FileMode mode, String before, String after) throws TimeoutException {
    show(mode, before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
  }

  private void show(FileMode mode, byte[] before, byte[] after) throws TimeoutException {
    FileSide side = new FileSide(RepoPath.of("routing/link"), mode, new Oid("1".repeat(40)));
    FileChange change =
        new FileChange(ChangeKind.MODIFIED, Optional.of(side), Optional.of(side), 50);
    TextComparison text =
        (TextComparison)
            new DiffEngine()
                .compare(
                    change.oldSide(),
                    before,
                    change.newSide(),
                    after,
                    DiffOptions.EXACT,
                    Progress.none());
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          facts.show(FactFinder.of(change, text));
          diff.show(Comparisons.model("routing/link", text));
        });
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !diff.loadingProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> texts(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }
}
