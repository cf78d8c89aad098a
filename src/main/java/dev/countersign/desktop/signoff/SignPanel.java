package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.Requirement;
import dev.countersign.review.OpenChange;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Signing in three steps on one panel: what, what blocks, my statement. */
public final class SignPanel extends VBox {
  private static final double WIDTH = 720;

  /**
   * Where the panel leads.
   *
   * @param requirements to where a requirement is worked off
   * @param reopen opens the change again, after its head moved
   * @param signed told when a statement was kept
   * @param export to the export of the bundle
   */
  public record Exits(
      RequirementLinks requirements, Runnable reopen, Runnable signed, Runnable export) {}

  private final Desktop desktop;
  private final Exits exits;
  private final KeyField key;
  private final SignViewModel model;
  private final SignWhat what = new SignWhat();
  private final VBox blocks = new VBox(Panels.UNIT);
  private final VBox steps = new VBox(3 * Panels.UNIT);
  private final Label status = Styles.wrapped("", "small");
  private final Button sign = new Button();
  private final VBox footer;

  /** A panel for {@code act}, with {@code signer} chosen. */
  public SignPanel(
      Desktop desktop, OpenChange change, StatementKind act, SignerChoice signer, Exits exits) {
    super(2 * Panels.UNIT);
    this.desktop = desktop;
    this.exits = exits;
    this.key = new KeyField(desktop, change.content().policy(), signer);
    this.model = new SignViewModel(change, desktop.tasks(), act, key.signer());
    Styles.working(this).getStyleClass().addAll("panel", "sign-panel");
    setId("sign-panel");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    ScrollPane scroll = new ScrollPane(steps);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setMinHeight(120);
    steps.getStyleClass().add("steps");
    steps
        .getChildren()
        .addAll(
            step(1, "sign.step.what", what),
            step(2, "sign.step.blocks", blocks),
            step(3, "sign.step.statement", new SignStatement(model, key)));
    sign.setId("sign-now");
    sign.getStyleClass().add("accent");
    sign.setOnAction(event -> model.sign(key.opener(), exits.signed()));
    Button cancel = new Button(Messages.text("sign.cancel"));
    cancel.setOnAction(event -> desktop.shell().closePanel());
    status.setId("sign-status");
    footer = new VBox(Panels.UNIT, status, Panels.buttons(cancel, sign));
    getChildren().addAll(Panels.heading(Messages.text("sign.title")), scroll, footer);
    model.known().subscribe(known -> known.ifPresent(k -> what.show(k.preview(), change)));
    model.known().subscribe(known -> refresh());
    model.act().subscribe(kind -> refresh());
    model.phase().subscribe(this::show);
    model.meaning().subscribe(text -> refresh());
    model.withdraws().subscribe(chosen -> refresh());
    model.typed().addListener((javafx.beans.InvalidationListener) changed -> refresh());
    key.signer().subscribe(chosen -> refresh());
    key.passphrase().textProperty().subscribe(text -> refresh());
  }

  private static VBox step(int number, String title, Node content) {
    Label heading = Styles.label(Messages.text(title, number), "step-title");
    return Styles.styled(new VBox(Panels.UNIT, heading, content), "step");
  }

  private void refresh() {
    showBlockers(model.blockers());
    sign.setText(Messages.text("sign.now." + model.act().get().word()));
    sign.getStyleClass().removeAll("accent", "danger");
    sign.getStyleClass().add(model.act().get() == StatementKind.REJECT ? "danger" : "accent");
    sign.setDisable(!model.isComplete() || !key.isReady());
    if (model.phase().get() instanceof SignViewModel.Phase.Open) {
      say(hint(), "muted");
    }
  }

  private String hint() {
    if (!model.blockers().isEmpty()) {
      return Messages.text("sign.hint.blocked");
    }
    if (key.signer().get() == null || key.signer().get().key().isEmpty()) {
      return Messages.text("sign.hint.key");
    }
    if (!model.toConfirm().stream().allMatch(model::isConfirmed)) {
      return Messages.text("sign.hint.confirm");
    }
    return Messages.text(sign.isDisabled() ? "sign.hint.missing" : "sign.hint.ready");
  }

  private void showBlockers(List<Requirement> blockers) {
    blocks.getChildren().clear();
    if (model.known().get().isEmpty()) {
      blocks.getChildren().add(Styles.wrapped(Messages.text("sign.looking"), "muted"));
    } else if (blockers.isEmpty()) {
      blocks
          .getChildren()
          .add(
              Styles.wrapped(
                  Messages.text("sign.blocks.none." + model.act().get().word()), "tone-success"));
    } else {
      blockers.forEach(
          blocker -> blocks.getChildren().add(new RequirementRow(blocker, exits.requirements())));
    }
  }

  private void show(SignViewModel.Phase phase) {
    switch (phase) {
      case SignViewModel.Phase.Looking looking -> say(Messages.text("sign.looking"), "muted");
      case SignViewModel.Phase.Open open -> say(hint(), "muted");
      case SignViewModel.Phase.Signing signing -> say(Messages.text("sign.signing"), "muted");
      case SignViewModel.Phase.Refused refused ->
          say(String.join("\n", refused.reasons()), "tone-danger");
      case SignViewModel.Phase.Moved moved -> moved(moved.now());
      case SignViewModel.Phase.Done done -> done(done);
    }
    refresh();
  }

  private void say(String text, String tone) {
    status.setText(text);
    status.getStyleClass().removeAll("muted", "tone-danger");
    status.getStyleClass().add(tone);
  }

  private void moved(String now) {
    Button again = new Button(Messages.text("sign.moved.again"));
    again.getStyleClass().add("accent");
    again.setId("sign-again");
    again.setOnAction(event -> {
      desktop.shell().closePanel();
      exits.reopen().run();
    });
    replace(
        new SignResult(Messages.text("sign.moved.title"), Messages.text("sign.moved", now), false),
        again);
  }

  private void done(SignViewModel.Phase.Done done) {
    Button close = new Button(Messages.text("sign.close"));
    close.setId("sign-close");
    close.setOnAction(event -> desktop.shell().closePanel());
    Button export = new Button(Messages.text("sign.export"));
    export.setId("sign-export");
    export.setOnAction(event -> exits.export().run());
    SignResult result =
        new SignResult(
            Messages.text("sign.done." + model.act().get().word()),
            Messages.text("sign.done.id"),
            true);
    result.statement(done.id());
    result.open(done.open(), exits.requirements());
    if (model.act().get() == StatementKind.APPROVE) {
      replace(result, close, export);
    } else {
      replace(result, close);
    }
    close.requestFocus();
  }

  private void replace(Node result, Node... buttons) {
    steps.getChildren().setAll(result);
    footer.getChildren().setAll(Panels.buttons(buttons));
  }
}
