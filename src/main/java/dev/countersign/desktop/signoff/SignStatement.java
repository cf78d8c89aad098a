package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.Times;
import dev.countersign.model.StatementKind;
import dev.countersign.review.StoredStatement;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The third step: what the signer says. */
final class SignStatement extends VBox {
  private static final List<StatementKind> ACTS =
      List.of(
          StatementKind.SUBMIT,
          StatementKind.APPROVE,
          StatementKind.REJECT,
          StatementKind.COMMENT,
          StatementKind.WITHDRAW);

  private final SignViewModel model;
  private final ConfirmFields confirm;
  private final ComboBox<StoredStatement> withdraws = new ComboBox<>();
  private final VBox withdrawField;

  /** {@code key} stands below the choice of the act. */
  SignStatement(SignViewModel model, Node key) {
    super(2 * Panels.UNIT);
    this.model = model;
    this.confirm = new ConfirmFields(model);
    withdraws.setId("sign-withdraws");
    withdraws.setMaxWidth(Double.MAX_VALUE);
    withdraws.setConverter(new Words());
    withdraws
        .valueProperty()
        .subscribe(
            chosen -> model.withdraws().set(Optional.ofNullable(chosen).map(StoredStatement::id)));
    withdrawField = Panels.field(Messages.text("sign.withdraws"), withdraws);
    getChildren()
        .addAll(
            Panels.field(Messages.text("sign.act"), acts()),
            withdrawField,
            key,
            confirm,
            Panels.field(Messages.text("sign.meaning"), area("sign-meaning", model.meaning())),
            Panels.field(Messages.text("sign.comment"), area("sign-comment", model.comment())));
    model.act().subscribe(act -> refresh());
    model.known().subscribe(known -> refresh());
  }

  private void refresh() {
    confirm.show(model.toConfirm());
    Styles.show(withdrawField, model.act().get() == StatementKind.WITHDRAW);
    List<StoredStatement> own = model.known().get().map(SignViewModel.Known::own).orElse(List.of());
    if (!withdraws.getItems().equals(own)) {
      withdraws.getItems().setAll(own);
    }
    withdraws.setPromptText(
        Messages.text(own.isEmpty() ? "sign.withdraws.none" : "sign.withdraws.choose"));
    withdraws.setDisable(own.isEmpty());
  }

  private HBox acts() {
    HBox row = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (StatementKind act : ACTS) {
      ToggleButton button = new ToggleButton(Messages.text("act." + act.word()));
      button.setId("act-" + act.word());
      button.setToggleGroup(group);
      button.setUserData(act);
      button.setSelected(act == model.act().get());
      button
          .getStyleClass()
          .add(
              act == ACTS.getFirst()
                  ? "left-pill"
                  : act == ACTS.getLast() ? "right-pill" : "center-pill");
      row.getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else {
            model.act().set((StatementKind) now.getUserData());
          }
        });
    return row;
  }

  private static TextArea area(String id, javafx.beans.property.StringProperty bound) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(2);
    area.textProperty().bindBidirectional(bound);
    return area;
  }

  private static final class Words extends StringConverter<StoredStatement> {
    @Override
    public String toString(StoredStatement statement) {
      return statement == null
          ? ""
          : Messages.text(
              "sign.withdraws.item",
              Messages.text("act." + statement.statement().kind().word()),
              Times.show(statement.statement().claimedAt()),
              statement.id().hex().substring(0, 12));
    }

    @Override
    public StoredStatement fromString(String text) {
      throw new UnsupportedOperationException("nobody types here");
    }
  }
}
