package dev.countersign.bench;

import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.diffview.DiffModel;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;

/** A diff view on the headless platform, driven from another thread. */
final class ViewStage {
  private final DiffEngine engine = new DiffEngine();
  private DiffView view;
  private Scene scene;

  static ViewStage open() {
    ViewStage stage = new ViewStage();
    CompletableFuture<Void> started = new CompletableFuture<>();
    Platform.startup(() -> {
      stage.show();
      started.complete(null);
    });
    started.join();
    return stage;
  }

  private void show() {
    Platform.setImplicitExit(false);
    view =
        new DiffView(
            new BackgroundRunner(failure -> {
              throw failure;
            }),
            new Look());
    scene = new Scene(view, 1000, 800);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  /** Compares and shows a file; milliseconds until its rows are laid out. */
  double select(String old, String now) {
    long start = System.nanoTime();
    FileSide side =
        new FileSide(RepoPath.of("a/B.java"), FileMode.REGULAR, new Oid("1".repeat(40)));
    var comparison =
        engine.compare(
            Optional.of(side),
            old.getBytes(StandardCharsets.UTF_8),
            Optional.of(side),
            now.getBytes(StandardCharsets.UTF_8),
            DiffOptions.EXACT,
            Progress.none());
    if (!(comparison instanceof TextComparison text) || text.rows().isEmpty()) {
      return (System.nanoTime() - start) / 1e6;
    }
    Optional<String> title = Optional.of(side.path().toString());
    onFx(() -> {
      view.show(new DiffModel(title, title, text, Set.of()));
      return 0;
    });
    if (!text.hunks().isEmpty()) {
      await(() -> view.currentHunkIndexProperty().get() >= 0);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /** Shows unchanged rows too. */
  void revealAll() {
    onFx(() -> {
      view.revealAll();
      return 0;
    });
    settle();
  }

  /** Milliseconds until a row far away is laid out. */
  double jump(int row) {
    long start = System.nanoTime();
    onFx(() -> {
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

  static <T> T onFx(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    });
    return result.join();
  }
}
