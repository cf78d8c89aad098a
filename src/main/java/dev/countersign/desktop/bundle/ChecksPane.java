package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.evidence.verify.Check;
import dev.countersign.evidence.verify.Outcome;
import dev.countersign.evidence.verify.VerificationReport;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Each step of the verification with its reason, and what no verification can tell. */
final class ChecksPane extends VBox {
  private static final Set<Outcome> OPEN =
      Set.of(
          Outcome.SIGNERS_UNKNOWN,
          Outcome.PEOPLE_UNKNOWN,
          Outcome.BOUND_AS_CLAIMED,
          Outcome.AS_SHOWN,
          Outcome.NOT_CHECKED);

  ChecksPane() {
    super(2 * Panels.UNIT);
  }

  void show(VerificationReport report) {
    getChildren().clear();
    report.checks().forEach(check -> getChildren().add(row(check)));
    VBox caveats =
        Styles.styled(
            new VBox(Panels.UNIT / 2, Styles.label(Messages.text("bundle.caveats"), "group-title")),
            "caveats");
    report
        .caveats()
        .forEach(line -> caveats.getChildren().add(Styles.wrapped("• " + line, "muted")));
    getChildren().add(caveats);
  }

  private static HBox row(Check check) {
    HBox head =
        new HBox(
            Panels.UNIT,
            Styles.label(Messages.text("bundle.check", check.step(), check.title()), "strong"),
            Panels.spacer(),
            Styles.label(check.outcome().words(), "badge", tone(check.outcome())));
    head.setAlignment(Pos.CENTER_LEFT);
    VBox text = new VBox(2, head);
    check.reasons().stream()
        .limit(50)
        .forEach(reason -> text.getChildren().add(Styles.wrapped(reason, "muted")));
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox row = new HBox(Panels.UNIT, icon(check.outcome()), text);
    row.setAccessibleText(
        check.title() + ": " + check.outcome().words() + ". " + String.join(" ", check.reasons()));
    return row;
  }

  private static String tone(Outcome outcome) {
    if (outcome.fatal()) {
      return "tone-danger";
    }
    return OPEN.contains(outcome) ? "tone-attention" : "tone-success";
  }

  private static FontIcon icon(Outcome outcome) {
    Feather icon =
        outcome.fatal()
            ? Feather.X_CIRCLE
            : OPEN.contains(outcome) ? Feather.HELP_CIRCLE : Feather.CHECK_CIRCLE;
    return Styles.styled(Icons.of(icon), tone(outcome));
  }
}
