package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Screen;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** An approval bundle on the auditor's desk. To be used on the FX thread. */
public final class BundleScreen implements Screen {
  private final BundleViewModel model;
  private final BundleView view;
  private boolean wasShown;

  /** The bundle in {@code file}; nothing is read before the screen is in front. */
  public BundleScreen(Desktop desktop, Path file, Clock clock) {
    this.model = new BundleViewModel(file, clock, desktop.tasks());
    this.view = new BundleView(model, desktop);
  }

  @Override
  public String title() {
    return VisibleText.escape(String.valueOf(model.file().getFileName()));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public Subscription enter(ActionRegistry actions) {
    if (!wasShown) {
      wasShown = true;
      model.check();
    }
    DiffView diff = view.files().diff();
    return Subscription.combine(
        actions.handle(Action.NEXT_LINE, () -> diff.moveCaret(1)),
        actions.handle(Action.PREVIOUS_LINE, () -> diff.moveCaret(-1)),
        actions.handle(Action.NEXT_HUNK, diff::nextHunk),
        actions.handle(Action.PREVIOUS_HUNK, diff::previousHunk),
        actions.handle(Action.SWAP, diff::swapSides),
        actions.handle(Action.RELOAD, model::check));
  }

  @Override
  public void close() {
    model.close();
  }
}
