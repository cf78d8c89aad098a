package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The windows of policy that are open; not there at all while none is. */
final class WindowsCard extends VBox {
  WindowsCard(ObservableList<String> windows) {
    super(Panels.UNIT);
    setId("home-windows");
    windows.addListener((ListChangeListener<String>) change -> show(windows));
    show(windows);
  }

  private void show(ObservableList<String> windows) {
    Label title = new Label(Messages.text("home.windows"));
    title.getStyleClass().add("section");
    getChildren().setAll(title);
    for (String window : windows) {
      Label label = new Label(window, Icons.of(Feather.CALENDAR));
      label.setGraphicTextGap(Panels.UNIT);
      label.getStyleClass().add("window");
      getChildren().add(label);
    }
    setVisible(!windows.isEmpty());
    setManaged(!windows.isEmpty());
  }
}
