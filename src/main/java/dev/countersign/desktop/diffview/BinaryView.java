package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Fonts;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.diff.BinaryComparison;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Background;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Two contents that are not text: size, digest and the bytes around the first difference. To be
 * used on the FX thread.
 */
final class BinaryView extends VBox {
  private final Look look;
  private final Label title = new Label(Messages.text("diff.binary.title"));
  private final Label first = new Label();
  private final FlexPane sides = new FlexPane();

  /** Empty. */
  BinaryView(Look look) {
    super(12);
    this.look = look;
    title.setPadding(new Insets(16, 16, 0, 16));
    first.setPadding(new Insets(0, 16, 0, 16));
    sides.setPadding(new Insets(0, 16, 16, 16));
    VBox.setVgrow(sides, Priority.ALWAYS);
    getChildren().addAll(title, first, sides);
    look.palette().subscribe(palette -> dress());
  }

  /** Shows another comparison. */
  void show(BinaryComparison comparison) {
    first.setText(Messages.text("diff.binary.first", comparison.firstDifference()));
    first.setVisible(comparison.firstDifference() >= 0);
    first.setManaged(comparison.firstDifference() >= 0);
    sides.show(side("diff.side.old", comparison.left()), side("diff.side.new", comparison.right()));
    dress();
  }

  private VBox side(String name, Optional<BinaryComparison.Content> content) {
    String text = content.map(BinaryView::text).orElse(Messages.text("diff.binary.none"));
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setFont(Fonts.code(look.codeSize().get()));
    area.setAccessibleText(Messages.text(name));
    VBox.setVgrow(area, Priority.ALWAYS);
    VBox box = new VBox(8, new Label(Messages.text(name)), area);
    return box;
  }

  private static String text(BinaryComparison.Content content) {
    return Messages.text("diff.binary.size", content.size())
        + "\nsha256:"
        + content.sha256()
        + "\n\n"
        + String.join("\n", content.excerpt());
  }

  private void dress() {
    Palette palette = look.palette().get();
    setBackground(Background.fill(palette.canvas()));
    title.setTextFill(palette.text());
    first.setTextFill(palette.muted());
  }
}
