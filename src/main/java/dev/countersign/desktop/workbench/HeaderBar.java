package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.signoff.DecisionWords;
import dev.countersign.desktop.signoff.SignerBox;
import dev.countersign.desktop.signoff.StateLook;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.Decision;
import dev.countersign.review.Range;
import dev.countersign.review.Standing;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is under review, how it stands, who looks at it, and the way to sign. */
final class HeaderBar extends VBox {
  /** Room for a printed name of some twenty letters. */
  private static final double SIGNER_WIDTH = 232;

  private final WorkbenchViewModel model;
  private final HBox windows = new HBox(Panels.UNIT);
  private final Label decision = Styles.label("", "badge", "decision-badge");
  private final SignerBox signer = new SignerBox();

  /** The buttons call {@code record}, {@code export} and {@code sign}. */
  HeaderBar(WorkbenchViewModel model, Runnable record, Runnable export, Runnable sign) {
    this.model = model;
    getStyleClass().add("workbench-header");
    Label title = Styles.path(VisibleText.escape(model.change().title()), "change-title");
    title.setId("change-title");
    decision.setId("decision");
    decision.setMinWidth(USE_PREF_SIZE);
    signer.setId("signer");
    signer.setItems(model.signers());
    signer.valueProperty().bindBidirectional(model.signer());
    signer.setPrefWidth(SIGNER_WIDTH);
    signer.setMinWidth(USE_PREF_SIZE);
    VBox what = new VBox(2, title, range());
    what.setMinWidth(0);
    HBox first = new HBox(Panels.UNIT, what, Panels.spacer());
    first.setAlignment(Pos.CENTER_LEFT);
    windows.setAlignment(Pos.CENTER_LEFT);
    first
        .getChildren()
        .addAll(
            windows,
            decision,
            signer,
            button("open-record", Feather.FILE_TEXT, "workbench.record", record),
            button("open-export", Feather.PACKAGE, "workbench.export", export),
            sign(sign));
    getChildren().add(first);
    standing().ifPresent(getChildren()::add);
    model.standings().subscribe(now -> showDecision());
    model.knowledge().subscribe(now -> showDecision());
  }

  private HBox range() {
    Range range = model.change().content().range();
    Label iteration =
        Styles.label(
            Messages.text("workbench.iteration", model.change().iteration()), "muted", "small");
    iteration.setId("iteration");
    HBox row =
        new HBox(
            Panels.UNIT / 2,
            Styles.path(VisibleText.escape(model.change().repositoryName()), "muted", "small"),
            Styles.label("·", "muted", "small"),
            Styles.label(VisibleText.escape(range.targetName()), "code", "small"),
            Styles.label("←", "muted", "small"),
            Styles.path(
                VisibleText.escape(headName(range)) + " " + range.head().hex().substring(0, 8),
                "code",
                "small"),
            Styles.label("·", "muted", "small"),
            iteration);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String headName(Range range) {
    return range.headName().equals(range.head().hex()) ? "" : range.headName();
  }

  private Optional<Label> standing() {
    return switch (model.change().content().range().standing()) {
      case Standing.UnderReview open -> Optional.empty();
      case Standing.InRetrospect landed ->
          Optional.of(banner(Messages.text("workbench.retrospect"), "banner-attention"));
      case Standing.ReadOnly readOnly ->
          Optional.of(
              banner(Messages.text("workbench.read-only", readOnly.reason()), "banner-danger"));
    };
  }

  private static Label banner(String text, String styleClass) {
    Label banner = Styles.wrapped(text, "banner", styleClass);
    banner.setMaxWidth(Double.MAX_VALUE);
    return banner;
  }

  private static Button button(String id, Feather icon, String key, Runnable work) {
    Button button = Icons.button(icon, Messages.text(key), work);
    button.setId(id);
    return button;
  }

  private static Button sign(Runnable sign) {
    Button button = new Button(Messages.text("workbench.sign"), Icons.of(Feather.EDIT_3));
    button.setId("open-sign");
    button.getStyleClass().add("accent");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> sign.run());
    return button;
  }

  private void showDecision() {
    Optional<Decision> known = model.standings().get().map(Standings::decision);
    decision.getStyleClass().removeAll("tone-danger", "tone-success", "tone-attention", "muted");
    if (known.isEmpty()) {
      boolean stopped = model.knowledge().get() == WorkbenchViewModel.Knowledge.STOPPED;
      decision.setText(Messages.text(stopped ? "decision.stopped" : "decision.working"));
      decision.getStyleClass().add("muted");
    } else {
      decision.setText(DecisionWords.headline(known.get()));
      decision.getStyleClass().add(StateLook.styleClass(known.get().overall()));
    }
    decision.setTooltip(new Tooltip(decision.getText()));
    windows.getChildren().clear();
    known.ifPresent(d ->
        d.openWindows()
            .forEach(window -> {
              Label badge =
                  Styles.label(
                      DecisionWords.window(window, model.change().content().policy()),
                      "badge",
                      "badge-window");
              badge.setMinWidth(USE_PREF_SIZE);
              badge.setTooltip(
                  new Tooltip(Messages.text("decision.window.help", window.day(), window.days())));
              windows.getChildren().add(badge);
            }));
  }
}
