package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.signoff.DecisionWords;
import dev.countersign.desktop.signoff.RequirementLinks;
import dev.countersign.desktop.signoff.RequirementList;
import dev.countersign.desktop.signoff.StateLook;
import dev.countersign.evidence.DatedDecision;
import dev.countersign.evidence.verify.VerificationReport;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The requirements as the bundle shows them, and as they come out over trusted signers alone. */
final class DecisionsPane extends HBox {
  DecisionsPane() {
    super(3 * Panels.UNIT);
  }

  void show(VerificationReport report) {
    getChildren()
        .setAll(column("bundle.then", report.recorded()), column("bundle.now", report.judged()));
  }

  private static VBox column(String title, Optional<DatedDecision> dated) {
    VBox column = new VBox(Panels.UNIT, Styles.wrapped(Messages.text(title), "section-title"));
    column.setPrefWidth(400);
    HBox.setHgrow(column, Priority.ALWAYS);
    if (dated.isEmpty()) {
      column.getChildren().add(Styles.wrapped(Messages.text("bundle.no-decision"), "muted"));
      return column;
    }
    DatedDecision known = dated.get();
    RequirementList list = new RequirementList();
    list.show(known.decision(), RequirementLinks.NONE);
    column
        .getChildren()
        .addAll(
            Styles.wrapped(Messages.text("bundle.judged", VerdictCard.at(known)), "small", "muted"),
            new HBox(
                Styles.label(
                    DecisionWords.headline(known.decision()),
                    "badge",
                    StateLook.styleClass(known.decision().overall()))),
            list);
    return column;
  }
}
