package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Screen;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** The first screen. */
public final class HomeScreen implements Screen {
  private final HomeViewModel model;
  private final WaysIn ways;
  private final HomeView view;

  /**
   * Over the use cases in {@code workplace}, leading on to {@code exits}. The ways to open
   * something work from now on, whatever screen is in front.
   */
  public HomeScreen(Desktop desktop, Workplace workplace, Exits exits) {
    model = new HomeViewModel(workplace, desktop.tasks(), desktop.keys(), exits);
    ways = new WaysIn(desktop, model);
    ways.handle(desktop.actions());
    view = new HomeView(model, ways);
  }

  /** Takes folders, bundles and URLs that are dropped anywhere on {@code scene}. */
  public void takeDrops(Scene scene) {
    new Drops(ways).install(scene);
  }

  /** Opens the repository or bundle at {@code path}, as if it had been dropped. */
  public void open(Path path) {
    new Drops(ways).take(path);
  }

  /** Opens the panel with the signing keys. */
  public void openKeys() {
    ways.openKeys();
  }

  /** Makes the sample change, or finds it, and opens it. */
  public void trySample() {
    ways.trySample();
  }

  @Override
  public String title() {
    return Messages.text("home.title");
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public Subscription enter(ActionRegistry actions) {
    model.refresh();
    return actions.handle(Action.RELOAD, model::refresh);
  }
}
