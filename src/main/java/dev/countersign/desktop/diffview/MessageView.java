package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Palette;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/**
 * A few lines in place of two sides: a change of mode only, a symbolic link, a submodule, a pure
 * rename, a file too large. To be used on the FX thread.
 */
public final class MessageView extends VBox {
  private final Label title = new Label();
  private final VBox details = new VBox(4);
  private final Look look;

  /** Empty. */
  public MessageView(Look look) {
    super(12);
    this.look = look;
    setAlignment(Pos.CENTER);
    setPadding(new Insets(32));
    title.setWrapText(true);
    title.setFont(Font.font(16));
    details.setAlignment(Pos.CENTER);
    getChildren().addAll(title, details);
    setFocusTraversable(true);
    look.palette().subscribe(palette -> dress());
  }

  /**
   * Shows other lines.
   *
   * @param sentence what this is
   * @param lines what there is to read of it, such as the old and the new mode; safe to show
   */
  public void show(String sentence, List<String> lines) {
    title.setText(sentence);
    details.getChildren().setAll(lines.stream().map(MessageView::detail).toList());
    setAccessibleText(sentence + " " + String.join(" ", lines));
    dress();
  }

  private static Label detail(String line) {
    Label label = new Label(line);
    label.setWrapText(true);
    return label;
  }

  private void dress() {
    Palette palette = look.palette().get();
    setBackground(Background.fill(palette.canvas()));
    title.setTextFill(palette.muted());
    details
        .getChildren()
        .forEach(node -> {
          if (node instanceof Label label) {
            label.setTextFill(palette.text());
          }
        });
  }
}
