package dev.countersign.desktop.remote;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import javafx.scene.layout.VBox;

/** A fetch in a panel of its own. */
public final class FetchPanel extends VBox {
  /** Over {@code model}; what it runs ends with the panel. */
  public FetchPanel(FetchModel model) {
    super(2 * Panels.UNIT, Panels.heading(Messages.text("fetch.title")), new FetchBox(model));
    getStyleClass().add("panel");
    setMaxWidth(520);
    setPrefWidth(520);
  }
}
