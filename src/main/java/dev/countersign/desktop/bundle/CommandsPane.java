package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Shell;
import dev.countersign.desktop.common.Styles;
import dev.countersign.evidence.Readme;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How to check the bundle without this program. */
final class CommandsPane extends VBox {
  CommandsPane(Shell shell) {
    super(Panels.UNIT);
    getStyleClass().add("side-content");
    TextArea text = new TextArea(new String(Readme.bytes(), StandardCharsets.UTF_8));
    text.setEditable(false);
    text.setId("bundle-commands");
    text.getStyleClass().add("code");
    text.setAccessibleText(Messages.text("bundle.commands"));
    VBox.setVgrow(text, Priority.ALWAYS);
    Button copy = new Button(Messages.text("bundle.commands.copy"), Icons.of(Feather.COPY));
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(text.getText());
      Clipboard.getSystemClipboard().setContent(content);
      shell.tell(Messages.text("bundle.commands.copied"));
    });
    Label hint = Styles.wrapped(Messages.text("bundle.commands.hint"), "muted");
    hint.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(Panels.row(hint, copy), text);
  }
}
