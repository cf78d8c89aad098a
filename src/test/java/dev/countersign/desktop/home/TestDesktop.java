package dev.countersign.desktop.home;

import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.KeyShelf;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Overlay;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.Screen;
import dev.countersign.desktop.common.Shell;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A window without header and menus that shows one screen. */
final class TestDesktop {
  final Overlay overlay = new Overlay();
  final Desktop desktop;

  TestDesktop(TaskRunner tasks) {
    desktop =
        new Desktop(
            new PanelsOnly(),
            tasks,
            new ActionRegistry(),
            new Look(),
            Choosers.none(),
            new KeyRing(new NoShelf(), tasks));
  }

  Scene scene(Region view) {
    Scene scene = new Scene(new StackPane(view, overlay), 1000, 700);
    scene.getStylesheets().add("/dev/countersign/css/desktop.css");
    return scene;
  }

  private static final class NoShelf implements KeyShelf {
    @Override
    public List<Kept> all() {
      return List.of();
    }

    @Override
    public void put(RingKey key) {}

    @Override
    public Optional<Path> current() {
      return Optional.empty();
    }

    @Override
    public void setCurrent(RingKey key) {}
  }

  private final class PanelsOnly implements Shell {
    @Override
    public void show(Screen screen) {}

    @Override
    public void back() {}

    @Override
    public void home() {}

    @Override
    public void tell(String sentence) {}

    @Override
    public void fail(Failure failure) {
      throw failure;
    }

    @Override
    public void note(String text) {}

    @Override
    public void openPanel(Node panel) {
      overlay.open(panel);
    }

    @Override
    public void closePanel() {
      overlay.close();
    }
  }
}
