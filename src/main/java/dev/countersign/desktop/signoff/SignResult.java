package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.Sha256;
import dev.countersign.policy.Requirement;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What came of signing. */
final class SignResult extends VBox {
  SignResult(String title, String text, boolean good) {
    super(Panels.UNIT);
    setId("sign-result");
    HBox head =
        new HBox(
            Panels.UNIT,
            Styles.styled(
                Icons.of(good ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE),
                good ? "tone-success" : "tone-attention"),
            Styles.wrapped(title, "strong"));
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, Styles.wrapped(text, "muted"));
  }

  /** The id of the statement. */
  void statement(Sha256 id) {
    Label label = Styles.path(id.hex(), "code");
    label.setId("statement-id");
    getChildren().add(label);
  }

  /** What is still open afterwards. */
  void open(List<Requirement> open, RequirementLinks links) {
    if (open.isEmpty()) {
      getChildren().add(Styles.wrapped(Messages.text("sign.open.none"), "tone-success"));
      return;
    }
    getChildren().add(Styles.label(Messages.text("sign.open", open.size()), "group-title"));
    open.forEach(requirement -> getChildren().add(new RequirementRow(requirement, links)));
  }
}
