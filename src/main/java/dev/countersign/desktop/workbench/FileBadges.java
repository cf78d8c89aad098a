package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.model.ChangeKind;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Small signs of what a file is. */
final class FileBadges {
  private FileBadges() {}

  /** The letter Git prints. */
  static void show(Label label, ChangeKind kind) {
    label.setText(Character.toString(kind.letter()));
    for (ChangeKind other : ChangeKind.values()) {
      tone(label, "kind-" + other.letter(), other == kind);
    }
  }

  static String word(ChangeKind kind) {
    return Messages.text("kind." + kind.name());
  }

  /** With or without a style class; where nothing changes nothing is styled anew. */
  static void tone(Node node, String styleClass, boolean wanted) {
    boolean has = node.getStyleClass().contains(styleClass);
    if (wanted && !has) {
      node.getStyleClass().add(styleClass);
    } else if (!wanted && has) {
      node.getStyleClass().remove(styleClass);
    }
  }

  static Label keepWidth(Label label) {
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
