package dev.countersign.desktop.common;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A layer over the screen that holds one panel at a time. Esc and a click beside the panel close
 * it; the focus goes back to where it was.
 */
public final class Overlay extends StackPane {
  private Optional<Node> focusBefore = Optional.empty();

  /** With no panel. */
  public Overlay() {
    getStyleClass().add("overlay");
    setAlignment(Pos.TOP_CENTER);
    setVisible(false);
    managedProperty().bind(visibleProperty());
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
    setOnMousePressed(event -> {
      if (event.getTarget() == this) {
        close();
      }
    });
  }

  /** Shows {@code panel} instead of what was there, and moves the focus into it. */
  public void open(Node panel) {
    if (!isVisible()) {
      focusBefore = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    if (panel instanceof Region region) {
      region.setMaxHeight(Region.USE_PREF_SIZE);
    }
    getChildren().setAll(panel);
    setVisible(true);
    panel.requestFocus();
  }

  /** Closes the panel that is open. */
  public void close() {
    if (!isVisible()) {
      return;
    }
    setVisible(false);
    getChildren().clear();
    focusBefore.ifPresent(Node::requestFocus);
    focusBefore = Optional.empty();
  }

  /** Whether a panel is open. */
  public ReadOnlyBooleanProperty open() {
    return visibleProperty();
  }
}
