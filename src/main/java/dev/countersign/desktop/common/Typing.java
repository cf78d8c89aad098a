package dev.countersign.desktop.common;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.fxmisc.richtext.GenericStyledArea;

/** Whether the keys somebody presses are text. */
public final class Typing {
  private Typing() {}

  /** True where the focus is in something that takes text. */
  public static boolean isTyping(Scene scene) {
    Node owner = scene.getFocusOwner();
    return switch (owner) {
      case TextInputControl text -> text.isEditable();
      case GenericStyledArea<?, ?, ?> area -> area.isEditable();
      case ComboBoxBase<?> combo -> combo.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case null, default -> false;
    };
  }
}
