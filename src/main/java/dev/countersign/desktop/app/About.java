package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.review.Build;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which version this is. */
final class About {
  private About() {}

  /** The panel. */
  static Node create() {
    VBox panel =
        Panels.panel(
            Messages.text("about.title"),
            new Label(
                Messages.text("about.version", Build.version(), Runtime.version().toString())),
            Panels.hint(Messages.text("about.what")));
    panel.setPrefWidth(440);
    return panel;
  }
}
