package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.Plane;
import dev.countersign.policy.Classification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** Small signs of what a file is. */
final class FileBadges {
  private FileBadges() {}

  /** Governance, plane and tier, as far as they say something. */
  static List<Label> danger(Classification file) {
    List<Label> badges = new ArrayList<>();
    if (file.governance()) {
      badges.add(badge("badge.governance", "badge-governance"));
    }
    if (file.plane().equals(Optional.of(Plane.CONTROL))) {
      badges.add(badge("badge.control", "badge-control"));
    }
    if (file.tier().isPresent()) {
      int tier = file.tier().getAsInt();
      Label label = Styles.label(Messages.text("badge.tier", tier), "badge");
      label.getStyleClass().add(tier == 1 ? "badge-tier1" : "badge-quiet");
      label.setTooltip(new Tooltip(Messages.text("badge.tier.help", tier)));
      badges.add(keepWidth(label));
    }
    return badges;
  }

  /** The letter Git prints. */
  static Label kind(ChangeKind kind) {
    Label label = Styles.label(Character.toString(kind.letter()), "kind", "code");
    label.getStyleClass().add("kind-" + kind.letter());
    label.setTooltip(new Tooltip(word(kind)));
    return keepWidth(label);
  }

  static String word(ChangeKind kind) {
    return Messages.text("kind." + kind.name());
  }

  private static Label badge(String key, String styleClass) {
    Label label = Styles.label(Messages.text(key), "badge", styleClass);
    label.setTooltip(new Tooltip(Messages.text(key + ".help")));
    return keepWidth(label);
  }

  private static Label keepWidth(Label label) {
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
