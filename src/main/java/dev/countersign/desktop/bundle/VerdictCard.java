package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.Times;
import dev.countersign.evidence.DatedDecision;
import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.model.Basis;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.State;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The verdict, in words, before everything else. */
final class VerdictCard extends VBox {
  VerdictCard() {
    super(Panels.UNIT);
    getStyleClass().add("verdict");
    setId("verdict");
  }

  void show(BundleViewModel.State state) {
    getStyleClass().removeAll("good", "bad", "fair");
    getChildren().clear();
    switch (state) {
      case BundleViewModel.State.Checking checking ->
          getChildren()
              .addAll(
                  title(Feather.LOADER, Messages.text("bundle.checking"), "tone-muted"),
                  Styles.wrapped(Messages.text("bundle.checking.hint"), "muted"));
      case BundleViewModel.State.Failed failed -> {
        getStyleClass().add("bad");
        getChildren()
            .addAll(
                title(Feather.X_OCTAGON, Messages.text("bundle.failed"), "tone-danger"),
                Styles.wrapped(failed.sentence()));
      }
      case BundleViewModel.State.Checked checked -> show(checked.opened().inspection().report());
    }
  }

  private void show(VerificationReport report) {
    boolean isSatisfied = overall(report).equals(Optional.of(State.SATISFIED));
    boolean isGood = report.level() >= 2 && isSatisfied;
    boolean isBad = report.level() == 0;
    getStyleClass().add(isGood ? "good" : isBad ? "bad" : "fair");
    getChildren()
        .addAll(
            title(
                isGood ? Feather.CHECK_CIRCLE : isBad ? Feather.X_OCTAGON : Feather.ALERT_TRIANGLE,
                Messages.text("bundle.level." + report.level(), report.level()),
                isGood ? "tone-success" : isBad ? "tone-danger" : "tone-attention"),
            Styles.wrapped(report.verdict()));
    report.basis().ifPresent(basis -> getChildren().add(subject(basis)));
    report
        .bundle()
        .ifPresent(id ->
            getChildren()
                .add(
                    new HBox(
                        Panels.UNIT,
                        Styles.label(Messages.text("bundle.id"), "small", "muted"),
                        Styles.path(id.toString(), "code", "small", "muted"))));
  }

  private static Optional<State> overall(VerificationReport report) {
    return report.judged().map(DatedDecision::decision).map(decision -> decision.overall());
  }

  private static Label subject(Basis basis) {
    return Styles.wrapped(
        Messages.text(
            basis.inRetrospect() ? "bundle.subject.retrospect" : "bundle.subject",
            VisibleText.escape(basis.repository()),
            VisibleText.escape(basis.targetRef().replaceFirst("^refs/(heads|remotes)/", "")),
            basis.base().hex().substring(0, 12),
            basis.head().hex().substring(0, 12)),
        "muted");
  }

  private static HBox title(Feather icon, String text, String tone) {
    Label label = Styles.wrapped(text, "verdict-title");
    label.setId("verdict-title");
    HBox row = new HBox(Panels.UNIT, Styles.styled(Icons.of(icon), tone, "verdict-icon"), label);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** When a decision was judged, for the headings beside this card. */
  static String at(DatedDecision dated) {
    return Times.show(dated.at());
  }
}
