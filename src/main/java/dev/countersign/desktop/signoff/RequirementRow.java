package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.policy.Requirement;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One requirement: how it stands, why, what to do next, and the way there. */
final class RequirementRow extends HBox {
  RequirementRow(Requirement requirement, RequirementLinks links) {
    getStyleClass().add("requirement");
    setSpacing(Panels.UNIT);
    setAlignment(Pos.TOP_LEFT);
    Label title = Styles.wrapped(requirement.title(), "strong");
    Label word =
        Styles.label(
            StateLook.word(requirement.state()),
            "small",
            StateLook.styleClass(requirement.state()));
    word.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(Panels.UNIT, title, Panels.spacer(), word);
    HBox.setHgrow(title, Priority.SOMETIMES);
    VBox text = new VBox(2, first);
    if (!requirement.state().met() || requirement.total() > 0) {
      text.getChildren().add(Styles.wrapped(requirement.sentence(), "small", "muted"));
    }
    if (!requirement.state().met() && !links.equals(RequirementLinks.NONE)) {
      link(requirement).ifPresent(label -> text.getChildren().add(link(label, requirement, links)));
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(StateLook.icon(requirement.state()), text);
    setAccessibleText(
        StateLook.word(requirement.state())
            + ": "
            + requirement.title()
            + ". "
            + requirement.sentence());
  }

  private static Hyperlink link(String label, Requirement requirement, RequirementLinks links) {
    Hyperlink link = Styles.styled(new Hyperlink(label), "small");
    link.setId("link-" + requirement.id());
    link.setOnAction(event -> links.open(requirement));
    return link;
  }

  private static Optional<String> link(Requirement requirement) {
    return switch (requirement.kind()) {
      case RECORD, SUBMISSION -> Optional.of(Messages.text("requirement.to-record"));
      case ATTENTION -> Optional.of(Messages.text("requirement.to-file"));
      case CONFIRMATION, APPROVALS, AGE -> Optional.of(Messages.text("requirement.to-sign"));
      case UNMOVED_HEAD -> Optional.of(Messages.text("requirement.to-reload"));
      default -> Optional.empty();
    };
  }
}
