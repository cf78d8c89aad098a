package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Eligibility;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.Stage;
import dev.countersign.policy.State;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All requirements of a decision: what the viewer has to do, what stops signing, what landing. */
public final class RequirementList extends VBox {
  /** With nothing in it. */
  public RequirementList() {
    super(Panels.UNIT);
    getStyleClass().add("requirements");
  }

  /** Shows {@code decision}; links lead to {@code links}. */
  public void show(Decision decision, RequirementLinks links) {
    getChildren().clear();
    List<Requirement> asked =
        decision.requirements().stream()
            .filter(requirement -> requirement.state() != State.NOT_APPLICABLE)
            .toList();
    if (hasApproved(decision)) {
      getChildren().add(approved());
    } else {
      boolean mayNot = decision.eligibility().filter(e -> !e.mayApprove()).isPresent();
      group(
          "requirements.viewer",
          asked,
          r -> r.kind().ofViewer() && (!mayNot || r.kind() == RequirementKind.ELIGIBILITY),
          links);
    }
    group(
        "requirements.signing",
        asked,
        r -> r.stage() == Stage.SIGNING && !r.kind().ofViewer(),
        links);
    group("requirements.landing", asked, r -> r.stage() == Stage.LANDING, links);
    if (asked.isEmpty()) {
      getChildren().add(Styles.wrapped(Messages.text("requirements.none"), "muted"));
    }
  }

  private static boolean hasApproved(Decision decision) {
    return decision.eligibility().stream()
        .anyMatch(eligibility ->
            eligibility instanceof Eligibility.MayApprove viewer
                && decision.approvals().stream()
                    .anyMatch(approval -> approval.personId().equals(viewer.person().id())));
  }

  private static HBox approved() {
    return new HBox(
        Panels.UNIT,
        StateLook.icon(State.SATISFIED),
        Styles.wrapped(Messages.text("requirements.approved"), "strong"));
  }

  private void group(
      String title, List<Requirement> all, Predicate<Requirement> which, RequirementLinks links) {
    List<Requirement> some = all.stream().filter(which).toList();
    if (some.isEmpty()) {
      return;
    }
    long met = some.stream().filter(requirement -> requirement.state().met()).count();
    getChildren()
        .add(Styles.label(Messages.text(title, met, some.size()), "group-title", "first-of-group"));
    RequirementDigest.of(some)
        .forEach(requirement -> getChildren().add(new RequirementRow(requirement, links)));
  }
}
