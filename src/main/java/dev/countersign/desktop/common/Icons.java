package dev.countersign.desktop.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of one set and one size, and the buttons that show only one. */
public final class Icons {
  private Icons() {}

  /** {@code icon} in the size of text, coloured by the style sheet. */
  public static FontIcon of(Feather icon) {
    FontIcon node = new FontIcon(icon);
    node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    return node;
  }

  /** A flat button that shows only {@code icon}; {@code label} is its tooltip and spoken name. */
  public static Button button(Feather icon, String label, Runnable work) {
    Button button = new Button(null, of(icon));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setAccessibleText(label);
    button.setTooltip(new Tooltip(label));
    button.setOnAction(event -> work.run());
    return button;
  }
}
