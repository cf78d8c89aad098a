package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.Plane;
import dev.countersign.policy.Classification;
import dev.countersign.policy.FileGroup;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Governance, plane and tier of a file, as far as they say something. */
final class DangerBadges extends HBox {
  private final Label governance = badge("badge.governance", "badge-governance");
  private final Label control = badge("badge.control", "badge-control");
  private final Label tier = FileBadges.keepWidth(Styles.label("", "badge"));

  DangerBadges() {
    super(Panels.UNIT / 2);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(governance, control, tier);
  }

  /** Takes no room where there is nothing to say. */
  void show(Classification file) {
    show(file, isControl(file), file.tier());
  }

  /** Leaves out what the heading of the file's group says already. */
  void showUnderHeading(Classification file) {
    boolean isUnderControl = file.group() == FileGroup.CONTROL_PLANE;
    boolean isUnderTier1 = file.group() == FileGroup.TIER_1;
    show(
        file, isControl(file) && !isUnderControl, isUnderTier1 ? OptionalInt.empty() : file.tier());
  }

  private void show(Classification file, boolean isControl, OptionalInt known) {
    Styles.show(governance, file.governance());
    Styles.show(control, isControl);
    Styles.show(tier, known.isPresent());
    known.ifPresent(number -> tier.setText(Messages.text("badge.tier", number)));
    FileBadges.tone(tier, "badge-tier1", known.equals(OptionalInt.of(1)));
    FileBadges.tone(tier, "badge-quiet", !known.equals(OptionalInt.of(1)));
    Styles.show(this, file.governance() || isControl || known.isPresent());
  }

  /** The same in words, one line for each badge. */
  static String words(Classification file) {
    StringBuilder words = new StringBuilder();
    if (file.governance()) {
      words.append('\n').append(Messages.text("badge.governance.help"));
    }
    if (isControl(file)) {
      words.append('\n').append(Messages.text("badge.control.help"));
    }
    file.tier()
        .ifPresent(tier -> words.append('\n').append(Messages.text("badge.tier.help", tier)));
    return words.toString();
  }

  private static boolean isControl(Classification file) {
    return file.plane().equals(Optional.of(Plane.CONTROL));
  }

  private static Label badge(String key, String styleClass) {
    return FileBadges.keepWidth(Styles.label(Messages.text(key), "badge", styleClass));
  }
}
