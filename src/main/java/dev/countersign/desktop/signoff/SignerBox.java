package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Chooses who reviews or signs. */
public final class SignerBox extends ComboBox<SignerChoice> {
  /** Without any choice yet. */
  public SignerBox() {
    getStyleClass().add("signer-box");
    setAccessibleText(Messages.text("signer.box"));
    setCellFactory(list -> new Cell(true));
    setButtonCell(new Cell(false));
    setVisibleRowCount(8);
  }

  private static final class Cell extends ListCell<SignerChoice> {
    private final boolean isInList;

    Cell(boolean isInList) {
      this.isInList = isInList;
    }

    @Override
    protected void updateItem(SignerChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      if (empty || choice == null) {
        setGraphic(null);
        return;
      }
      Feather icon =
          choice.person().isPresent()
              ? Feather.USER
              : choice.key().isPresent() ? Feather.ALERT_TRIANGLE : Feather.USER_X;
      VBox text = new VBox(Styles.label(choice.name(), "signer-name"));
      if (isInList) {
        text.getChildren().add(Styles.label(choice.detail(), "small", "muted"));
      }
      HBox row = new HBox(Panels.UNIT, Icons.of(icon), text);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(choice.name() + ", " + choice.detail());
    }
  }
}
