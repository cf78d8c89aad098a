package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Screen;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which bundle was opened. */
final class BundleFileScreen implements Screen {
  private final Path file;
  private final VBox view;

  BundleFileScreen(Path file) {
    this.file = file;
    view =
        new VBox(
            2 * Panels.UNIT,
            Panels.heading(title()),
            Panels.hint(VisibleText.escape(file.toString())));
    view.getStyleClass().add("home-columns");
  }

  @Override
  public String title() {
    return VisibleText.escape(String.valueOf(file.getFileName()));
  }

  @Override
  public Region view() {
    return view;
  }
}
