package dev.countersign.desktop.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.TextComparison;
import dev.countersign.git.GitRepository;
import dev.countersign.git.StockGit;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.ReviewRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Stock git makes the submodule and moves it. */
@ExtendWith(ApplicationExtension.class)
class SubmodulePaneTest {
  @TempDir Path folder;
  private final StackPane root = new StackPane();
  private Scene scene;
  private StockGit work;
  private String first;
  private String last;

  @Start
  void start(Stage stage) {
    scene = new Scene(Styles.working(root), 640, 240);
    scene.getStylesheets().add("/dev/countersign/css/desktop.css");
    stage.setScene(scene);
    stage.show();
  }

  private void history() {
    StockGit lib = StockGit.init(folder.resolve("lib"));
    first = lib.write("a", "1\n").commit("Start the library");
    lib.write("a", "2\n").commit("Retry a call that timed out");
    last = lib.write("a", "3\n").commit("Count retries per caller");
    work = StockGit.init(folder.resolve("work"));
    work.run("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../lib", "lib");
    pin(first);
    work.commit("With the library");
  }

  private void pin(String commit) {
    work.run("-C", "lib", "checkout", "-q", commit);
    work.run("add", "lib");
  }

  @Test
  void going_forward_lists_what_is_added(FxRobot robot) {
    history();
    pin(last);
    work.commitIndex("Newer library");
    show();
    assertThat(texts(robot))
        .contains("Goes forward: 2 commits are added.")
        .contains(
            "Retry a call that timed out", "Count retries per caller", "Ann Author, 2026-01-01")
        .doesNotContain("Start the library");
    Pictures.both(scene, new Look(), "submodule-forward");
  }

  @Test
  void going_back_is_loud_and_lists_what_is_lost(FxRobot robot) {
    history();
    pin(last);
    work.commitIndex("Newer library");
    pin(first);
    work.commitIndex("Older library");
    show();
    assertThat(texts(robot))
        .contains("GOES BACK: 2 commits are taken away again.", "Taken away")
        .contains("Count retries per caller");
  }

  @Test
  void leaving_the_line_lists_both(FxRobot robot) {
    history();
    pin(last);
    work.commitIndex("Newer library");
    work.run("-C", "lib", "checkout", "-q", "-b", "side", first);
    work.run("-C", "lib", "commit", "-q", "--allow-empty", "-m", "Another way");
    work.run("add", "lib");
    work.commitIndex("Library of another line");
    show();
    assertThat(texts(robot))
        .contains("LEAVES ITS LINE: 2 commits are taken away and 1 commit is added.")
        .contains("Another way", "Count retries per caller");
    Pictures.both(scene, new Look(), "submodule-diverged");
  }

  @Test
  void without_the_commits_it_says_so(FxRobot robot) {
    history();
    work.run("update-index", "--cacheinfo", "160000," + "7".repeat(40) + ",lib");
    work.commitIndex("Unknown library");
    show();
    assertThat(texts(robot)).anyMatch(text -> text.contains("is not on this machine"));
    Pictures.both(scene, new Look(), "submodule-unknown");
  }

  private void show() {
    try (GitRepository git = GitRepository.open(folder.resolve("work"))) {
      OpenRequest request =
          new OpenRequest(
              folder.resolve("work"),
              Optional.of("main"),
              RangeSpec.between("main~1", "main"),
              Optional.empty());
      ReviewRange range = ReviewRange.read(git, request, Progress.none());
      ReviewFile file =
          range.files().stream()
              .filter(one -> one.change().path().toString().equals("lib"))
              .findFirst()
              .orElseThrow();
      TextComparison text =
          (TextComparison) range.compare(file, DiffOptions.EXACT, Progress.none());
      WaitForAsyncUtils.waitForAsyncFx(
          10_000,
          () -> {
            SubmodulePane pane = new SubmodulePane(range, TaskRunner.sameThread());
            root.getChildren().setAll(pane);
            pane.show(new Reading.Text(file, text, false));
          });
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> texts(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }
}
