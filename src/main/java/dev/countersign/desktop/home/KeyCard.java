package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.RingKey;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whose key signs on this workstation now. */
final class KeyCard extends VBox {
  private final Label name = new Label();
  private final Label fingerprint = new Label();
  private final Button change = new Button();

  KeyCard(KeyRing keys, Runnable openKeys) {
    super(Panels.UNIT);
    Label title = new Label(Messages.text("home.key"));
    title.getStyleClass().add("section");
    fingerprint.getStyleClass().addAll("hint", "code");
    fingerprint.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setWrapText(true);
    change.setId("home-key");
    change.setGraphic(Icons.of(Feather.KEY));
    change.setOnAction(event -> openKeys.run());
    getChildren().addAll(title, name, fingerprint, change);
    keys.current().subscribe(this::show);
  }

  private void show(Optional<RingKey> key) {
    name.setText(key.map(RingKey::name).orElseGet(() -> Messages.text("home.key.none")));
    name.getStyleClass().remove("hint");
    if (key.isEmpty()) {
      name.getStyleClass().add("hint");
    }
    fingerprint.setText(key.map(RingKey::fingerprint).orElse(""));
    fingerprint.setVisible(key.isPresent());
    fingerprint.setManaged(key.isPresent());
    change.setText(Messages.text(key.isPresent() ? "home.key.change" : "home.key.choose"));
  }
}
