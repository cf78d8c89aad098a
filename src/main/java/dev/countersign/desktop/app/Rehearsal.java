package dev.countersign.desktop.app;

import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.record.RecordScreen;
import dev.countersign.desktop.workbench.WorkbenchScreen;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * Makes and lays out the screens of a change where nobody sees them, on a desktop of their own on
 * which no task ever runs. Those that are shown after it find their classes, rules of style and
 * fonts loaded, which would block the FX thread for some hundred milliseconds. For a thread of its
 * own: nodes that are never shown may be made on any.
 */
final class Rehearsal {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private static final AtomicBoolean DUE = new AtomicBoolean(true);

  private Rehearsal() {}

  /** True once: what has been loaded stays loaded for as long as the program runs. */
  static boolean isDue() {
    return DUE.getAndSet(false);
  }

  /** Leaves {@code change} as it is. */
  static void of(OpenChange change, Workstation workstation) {
    ActionRegistry actions = new ActionRegistry();
    Look look = new Look();
    TaskRunner nobody = TaskRunner.idle();
    Desktop desktop =
        new Desktop(
            new ShellView(actions, look, FXCollections.observableArrayList()),
            nobody,
            actions,
            look,
            Choosers.none(),
            new KeyRing(new StoreShelf(workstation.store()), nobody));
    layOut(
        new WorkbenchScreen(desktop, change, same -> {}, same -> {}, (Path file) -> {}).filled());
    layOut(RecordScreen.filled(desktop, change));
  }

  private static void layOut(Region view) {
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    Theming.style(scene);
    view.applyCss();
    view.layout();
  }
}
