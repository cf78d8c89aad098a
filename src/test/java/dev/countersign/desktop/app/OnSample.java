package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Look;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The workbench on the sample change, for tests that click and type. */
@ExtendWith(ApplicationExtension.class)
abstract class OnSample {
  @TempDir Path folder;
  private Workstation workstation;
  Composition composition;
  Stage window;

  @BeforeEach
  void open() throws Exception {
    workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC());
    window = FxToolkit.registerPrimaryStage();
    onFx(() -> {
      composition = Compositions.on(workstation, Choosers.none());
      composition.look().theme().set(Look.Theme.LIGHT);
      Theming.follow(composition.look());
      window.setScene(composition.start(1440, 900));
      window.setWidth(1440);
      window.setHeight(900);
      window.show();
      return composition.actions().call(Action.SAMPLE);
    });
    await("#decision");
    idle();
  }

  @AfterEach
  void close() throws Exception {
    onFx(() -> {
      composition.shell().home();
      return true;
    });
    idle();
    FxToolkit.cleanupStages();
    workstation.close();
  }

  final String text(String label) throws Exception {
    return onFx(() -> ((Labeled) find(label)).getText());
  }

  final Node find(String query) {
    Node node = window.getScene().lookup(query);
    assertThat(node).as(query).isNotNull();
    return node;
  }

  final void await(String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> onFx(() -> window.getScene().lookup(query) != null));
  }

  /** Waits until nothing has run for several rounds of the FX thread. */
  final void idle() throws Exception {
    long quietSince = System.nanoTime();
    while (System.nanoTime() - quietSince < TimeUnit.MILLISECONDS.toNanos(250)) {
      WaitForAsyncUtils.waitForFxEvents(1);
      if (onFx(() -> composition.tasks().running().get() > 0)) {
        quietSince = System.nanoTime();
      }
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
