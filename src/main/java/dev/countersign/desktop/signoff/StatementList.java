package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.Times;
import dev.countersign.model.Attention;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import dev.countersign.model.VisibleText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every statement about a change: who said what, with which meaning, and when as claimed. */
public final class StatementList extends VBox {
  /** With nothing in it. */
  public StatementList() {
    super(Panels.UNIT);
  }

  /** Shows statements; {@code fault} says why one does not count, where it does not. */
  public void show(
      List<StatementEntry> statements, Function<StatementEntry, Optional<String>> fault) {
    getChildren().clear();
    statements.forEach(entry -> getChildren().add(card(entry, fault.apply(entry))));
    if (statements.isEmpty()) {
      getChildren().add(Styles.wrapped(Messages.text("statements.none"), "muted"));
    }
  }

  private static VBox card(StatementEntry entry, Optional<String> fault) {
    Statement statement = entry.statement();
    HBox head =
        new HBox(
            Panels.UNIT,
            icon(statement.kind()),
            Styles.label(VisibleText.escape(statement.signer().printedName()), "strong"),
            Styles.label(Messages.text("statement." + statement.kind().word())),
            Panels.spacer());
    head.setAlignment(Pos.CENTER_LEFT);
    VBox card =
        Styles.styled(
            new VBox(
                Panels.UNIT / 2,
                head,
                Styles.wrapped("“" + VisibleText.escape(statement.meaning()) + "”")),
            "card");
    statement
        .comment()
        .ifPresent(comment -> card.getChildren().add(Styles.wrapped(lines(comment), "quote")));
    fault.ifPresent(why ->
        card.getChildren()
            .add(Styles.wrapped(Messages.text("statement.fault", why), "small", "tone-danger")));
    card.getChildren()
        .add(
            Styles.wrapped(
                Messages.text("statement.claimed", Times.show(statement.claimedAt()))
                    + attention(statement.attention()),
                "small",
                "muted"));
    card.getChildren().add(Styles.path(entry.id().hex(), "code", "small", "muted"));
    return card;
  }

  private static String lines(String comment) {
    return String.join("\n", comment.lines().map(VisibleText::escape).toList());
  }

  private static String attention(Attention attention) {
    return attention.unitsTotal() == 0
        ? ""
        : " · "
            + Messages.text("statement.attention", attention.unitsMarked(), attention.unitsTotal());
  }

  private static FontIcon icon(StatementKind kind) {
    return switch (kind) {
      case APPROVE -> Styles.styled(Icons.of(Feather.CHECK_CIRCLE), "tone-success");
      case REJECT -> Styles.styled(Icons.of(Feather.X_CIRCLE), "tone-danger");
      case BYPASS -> Styles.styled(Icons.of(Feather.ALERT_TRIANGLE), "tone-danger");
      case SUBMIT -> Icons.of(Feather.SEND);
      case WITHDRAW -> Icons.of(Feather.CORNER_UP_LEFT);
      case COMMENT -> Icons.of(Feather.MESSAGE_SQUARE);
      case CLOSE_OUT -> Icons.of(Feather.FLAG);
      case WAIVE, RETRO_REVIEW -> Icons.of(Feather.EYE);
    };
  }
}
