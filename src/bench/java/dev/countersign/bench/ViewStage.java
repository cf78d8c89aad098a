package dev.countersign.bench;

import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.app.DesktopApp;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.diffview.DiffModel;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/**
 * A diff view in the colours of the desktop on the headless platform, driven from another thread.
 */
final class ViewStage implements AutoCloseable {
  private static final String SHEET = "/dev/countersign/css/desktop.css";

  private final DiffEngine engine = new DiffEngine();
  private DiffView view;
  private Scene scene;
  private Stage window;
  private int rows;

  static ViewStage open() {
    ViewStage stage = new ViewStage();
    Fx.start();
    Fx.get(() -> {
      stage.show();
      return 0;
    });
    return stage;
  }

  private void show() {
    view =
        new DiffView(
            new BackgroundRunner(failure -> {
              throw failure;
            }),
            new Look());
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    scene = new Scene(view, 1000, 800);
    scene.getStylesheets().add(DesktopApp.class.getResource(SHEET).toExternalForm());
    window = new Stage();
    window.setScene(scene);
    window.show();
  }

  /** Closes the window. */
  @Override
  public void close() {
    Fx.get(() -> {
      view.clear("");
      window.close();
      return 0;
    });
  }

  /**
   * Compares and shows a file; milliseconds until its rows are laid out. What is no text is
   * compared only.
   */
  double select(HardCase file) {
    long start = System.nanoTime();
    compare(file).filter(text -> !text.rows().isEmpty()).ifPresent(text -> show(file, text));
    return (System.nanoTime() - start) / 1e6;
  }

  /** The comparison, where both sides are text. */
  Optional<TextComparison> compare(HardCase file) {
    var comparison =
        engine.compare(
            file.oldSide(),
            file.oldBytes(),
            file.newSide(),
            file.newBytes(),
            DiffOptions.EXACT,
            Progress.none());
    return comparison instanceof TextComparison text ? Optional.of(text) : Optional.empty();
  }

  private void show(HardCase file, TextComparison text) {
    rows = text.rows().size();
    Fx.get(() -> {
      view.show(new DiffModel(title(file.oldSide()), title(file.newSide()), text, Set.of()));
      return 0;
    });
    if (!text.hunks().isEmpty()) {
      await(() -> view.currentHunkIndexProperty().get() >= 0);
    }
  }

  private static Optional<String> title(Optional<FileSide> side) {
    return side.map(known -> known.path().toString());
  }

  /** Shows unchanged rows too. */
  void revealAll() {
    Fx.get(() -> {
      view.revealAll();
      return 0;
    });
    settle();
  }

  /** Milliseconds until a row far away is laid out. */
  double jump(int row) {
    long start = System.nanoTime();
    Fx.get(() -> {
      view.goToRow(row);
      return 0;
    });
    settle();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Milliseconds that a frame takes on the FX thread in which the view scrolls by {@code y}. */
  double scroll(double y) {
    CompletableFuture<Double> spent = new CompletableFuture<>();
    Platform.runLater(() -> {
      ScrollBar bar = (ScrollBar) view.lookup("#diff-scroll");
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          long start = System.nanoTime();
          bar.setValue(bar.getValue() + y);
          Runnable[] after = new Runnable[1];
          after[0] =
              () -> {
                scene.removePostLayoutPulseListener(after[0]);
                spent.complete((System.nanoTime() - start) / 1e6);
              };
          scene.addPostLayoutPulseListener(after[0]);
        }
      }.start();
      Platform.requestNextPulse();
    });
    return spent.join();
  }

  /** How many rows the comparison has that is shown. */
  int rows() {
    return rows;
  }

  /** Waits until nothing more is being made. */
  void settle() {
    await(() -> !view.loadingProperty().get());
  }

  /** Waits until that is so, and for the frame that lays it out. */
  private void await(BooleanSupplier condition) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      Runnable[] after = new Runnable[1];
      after[0] =
          () -> {
            if (condition.getAsBoolean()) {
              scene.removePostLayoutPulseListener(after[0]);
              done.complete(null);
            } else {
              Platform.requestNextPulse();
            }
          };
      scene.addPostLayoutPulseListener(after[0]);
      Platform.requestNextPulse();
    });
    done.join();
  }
}
