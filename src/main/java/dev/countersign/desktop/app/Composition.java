package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.home.Exits;
import dev.countersign.desktop.home.HomeScreen;
import dev.countersign.desktop.home.Workplace;
import dev.countersign.desktop.settings.PreferencesPanel;
import dev.countersign.model.Failure;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Workstation;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Where everything is put together, by hand. To be made on the FX thread. */
final class Composition {
  private final Look look = new Look();
  private final BackgroundRunner tasks = new BackgroundRunner(this::show);
  private final ActionRegistry actions = new ActionRegistry();
  private final ShellView shell = new ShellView(actions, look, tasks.shown());
  private final HomeScreen home;
  private final KeyRing keys;
  private final Screens behind;

  /**
   * Puts it together.
   *
   * @param workplace the use cases behind the first screen
   * @param screens makes the screens behind it
   */
  Composition(
      Workstation workstation,
      Workplace workplace,
      Choosers choosers,
      Function<Desktop, Screens> screens) {
    keys = new KeyRing(new StoreShelf(workstation.store()), tasks);
    Desktop desktop = new Desktop(shell, tasks, actions, look, choosers, keys);
    behind = screens.apply(desktop);
    Exits exits = new Exits(this::open, file -> shell.show(behind.bundle(file)));
    home = new HomeScreen(desktop, workplace, exits);
    actions.handle(
        Action.PREFERENCES,
        () ->
            shell.openPanel(
                new PreferencesPanel(look, keys, workstation.store().folder(), home::openKeys)));
  }

  /** Opens the workbench, after a rehearsal where it is the first one. */
  private void open(OpenChange change) {
    if (!Rehearsal.isDue()) {
      shell.show(behind.workbench(change));
      return;
    }
    tasks.run(
        Messages.text("workbench.task.rehearse"),
        progress -> {
          behind.rehearse(change);
          return true;
        },
        done -> open(change),
        failure -> open(change),
        () -> open(change));
  }

  private void show(Failure failure) {
    shell.fail(failure);
  }

  /** The window's content, with the first screen in front. */
  Scene start(double width, double height) {
    keys.load();
    Scene scene = shell.scene(width, height);
    home.takeDrops(scene);
    shell.show(home);
    // Later: the first screen comes first.
    Platform.runLater(() -> Thread.ofPlatform().daemon().name("prepare").start(behind::prepare));
    return scene;
  }

  Consumer<Failure> failures() {
    return this::show;
  }

  Look look() {
    return look;
  }

  BackgroundRunner tasks() {
    return tasks;
  }

  ActionRegistry actions() {
    return actions;
  }

  ShellView shell() {
    return shell;
  }

  HomeScreen home() {
    return home;
  }
}
