package dev.countersign.desktop.diffview;

import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.TextComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fxmisc.richtext.model.Paragraph;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A test that drives a view of two sides in a window. */
@ExtendWith(ApplicationExtension.class)
abstract class OnDiffView {
  final Look look = new Look();
  final List<Hunk> toggled = new ArrayList<>();
  TextField field;
  DiffView view;

  /** To be called where the test starts: TestFX looks for a start in the class itself only. */
  void open(Stage stage) {
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

  List<String> lines(int side) {
    return fx(() -> area(side).getParagraphs().stream().map(Paragraph::getText).toList());
  }

  static List<String> manyHunks(int hunks) {
    return manyHunks(hunks, 4);
  }

  /** Each hunk is one line of each side, then lines of context. */
  static List<String> manyHunks(int hunks, int context) {
    return IntStream.range(0, hunks)
        .boxed()
        .flatMap(i ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of("~[[old]] " + i + " => [[new]] " + i),
                IntStream.range(0, context).mapToObj(c -> " " + i + " context " + c)))
        .toList();
  }

  void show(String script) {
    show(script.lines().toList());
  }

  void show(List<String> script) {
    TextComparison comparison = Comparisons.of(script);
    run(() -> view.show(Comparisons.model("a.txt", comparison)));
  }

  DiffTextArea area(int index) {
    return view.lookupAll(".diff-text").stream()
        .map(DiffTextArea.class::cast)
        .sorted((a, b) -> Double.compare(x(a), x(b)))
        .toList()
        .get(index);
  }

  static double x(Node node) {
    return node.localToScene(0, 0).getX();
  }

  void run(Runnable action) {
    fx(() -> {
      action.run();
      return 0;
    });
    settle();
  }

  static <T> T fx(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
  }

  void settle() {
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
