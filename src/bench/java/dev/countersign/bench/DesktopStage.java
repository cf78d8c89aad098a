package dev.countersign.bench;

import dev.countersign.desktop.app.DesktopApp;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/** The whole desktop on the headless platform, driven from another thread as a person does. */
final class DesktopStage implements AutoCloseable {
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final Application app;
  private final Scene scene;

  private DesktopStage(Application app, Scene scene) {
    this.app = app;
    this.scene = scene;
  }

  /** On the first screen, once what is loaded in advance is there. */
  static DesktopStage open(Path store) {
    try {
      Stage window = FxToolkit.registerPrimaryStage();
      Application app = FxToolkit.setupApplication(DesktopApp.class, "--store=" + store);
      DesktopStage stage = new DesktopStage(app, Fx.get(window::getScene));
      pause(4_000);
      return stage;
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills in the open panel until it can be opened. */
  void choose(GitRange range) {
    menu("open-repository");
    write("open-repository", range.repository().toString());
    pause(800);
    write("open-head", range.head());
    write("open-target", range.base());
    await("#open-open", node -> !node.isDisabled());
  }

  /** Opens what was chosen; back once all of it is counted. */
  void openChosen() {
    press("#open-open");
    await("#decision", node -> true);
    await("#files-total", node -> !((Labeled) node).getText().contains("…"));
    pause(1_000);
  }

  /** Calls an action. */
  void menu(String action) {
    Fx.get(() -> {
      item(((MenuBar) find(".menu-bar").orElseThrow())
              .getMenus().stream()
                  .flatMap(menu -> menu.getItems().stream())
                  .filter(one -> ("menu-" + action).equals(one.getId()))
                  .findFirst()
                  .orElseThrow())
          .fire();
      return 0;
    });
  }

  private static MenuItem item(MenuItem item) {
    if (item.isDisable()) {
      throw new IllegalStateException("cannot be called: " + item.getId());
    }
    return item;
  }

  /** Presses a button. */
  void press(String button) {
    Fx.get(() -> {
      ((ButtonBase) find(button).orElseThrow()).fire();
      return 0;
    });
  }

  /** Writes into a field in place of what stands there. */
  void write(String field, String text) {
    await("#" + field, node -> true);
    Fx.get(() -> {
      ((TextInputControl) find("#" + field).orElseThrow()).setText(text);
      return 0;
    });
  }

  /** The node that is there, once it is as wanted. */
  Node await(String query, Predicate<Node> asWanted) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOS) {
      Optional<Node> found = Fx.get(() -> find(query).filter(asWanted));
      if (found.isPresent()) {
        return found.get();
      }
      pause(5);
    }
    throw new IllegalStateException("not there: " + query);
  }

  /** Looks at a node, or does something to it. */
  <T> T with(String query, Function<Node, T> what) {
    return Fx.get(() -> what.apply(find(query).orElseThrow()));
  }

  private Optional<Node> find(String query) {
    Parent root = scene.getRoot();
    return Optional.ofNullable(root.lookup(query));
  }

  /** A person looks for a moment. */
  static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    menu("home");
    pause(500);
    try {
      FxToolkit.cleanupApplication(app);
      FxToolkit.cleanupStages();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
