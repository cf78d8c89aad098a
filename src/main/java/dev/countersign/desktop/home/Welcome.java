package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a newcomer sees: what this is in three lines, and one thing to try. */
final class Welcome extends VBox {
  Welcome(WaysIn ways) {
    super(2 * Panels.UNIT);
    getStyleClass().add("welcome");
    Label title = new Label(Messages.text("home.welcome.title"));
    title.getStyleClass().add("welcome-title");
    Button sample = new Button(Messages.text("home.welcome.sample"), Icons.of(Feather.PLAY));
    sample.setId("home-try-sample");
    sample.getStyleClass().add("accent");
    sample.setDefaultButton(true);
    sample.setOnAction(event -> ways.trySample());
    getChildren()
        .addAll(
            title,
            line(Feather.EYE, Messages.text("home.welcome.read")),
            line(Feather.FILE_TEXT, Messages.text("home.welcome.record")),
            line(Feather.PEN_TOOL, Messages.text("home.welcome.sign")),
            sample,
            Panels.hint(Messages.text("home.welcome.hint")));
  }

  private static HBox line(Feather icon, String text) {
    FontIcon node = Icons.of(icon);
    Label label = new Label(text);
    label.setWrapText(true);
    HBox line = new HBox(2 * Panels.UNIT, node, label);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
