package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Whether a file is reviewed, partly reviewed or not; derived, so nobody can click it. */
final class MarkBox extends StackPane {
  private final Region sign = new Region();

  MarkBox() {
    getStyleClass().add("mark-box");
    sign.getStyleClass().add("sign");
    getChildren().add(sign);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  void show(FileProgress progress) {
    boolean isWhole = progress.reviewed();
    FileBadges.tone(this, "all", isWhole);
    FileBadges.tone(this, "some", !isWhole && progress.begun());
    FileBadges.tone(this, "none", !isWhole && !progress.begun());
  }

  /** In words. */
  static String words(FileProgress progress) {
    if (!progress.known()) {
      return Messages.text("mark.unknown");
    }
    return Messages.text("mark.count", progress.marked(), progress.total());
  }
}
