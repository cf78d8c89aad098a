package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Fonts;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What there is to know of a change besides its lines, above them; takes no room where there is
 * nothing. To be used on the FX thread.
 */
public final class FactsView extends VBox {
  private final Look look;
  private Optional<Facts> shown = Optional.empty();

  /** Empty. */
  public FactsView(Look look) {
    super(8);
    this.look = look;
    setId("facts");
    setMinHeight(USE_PREF_SIZE);
    look.palette().subscribe(palette -> rebuild());
    look.codeSize().subscribe(size -> rebuild());
  }

  /** Shows other facts, or none. */
  public void show(Optional<Facts> facts) {
    shown = facts;
    rebuild();
  }

  private void rebuild() {
    getChildren().clear();
    Styles.show(this, shown.isPresent());
    shown.ifPresent(this::build);
  }

  private void build(Facts facts) {
    Palette palette = look.palette().get();
    Label sentence = Styles.wrapped(facts.sentence());
    sentence.setTextFill(palette.text());
    VBox inner = new VBox(8, sentence);
    inner.setPadding(new Insets(8, 16, 8, 16));
    if (!facts.rows().isEmpty()) {
      inner.getChildren().add(table(facts.rows(), palette));
    }
    getChildren().add(inner);
    facts.warnings().forEach(warning -> getChildren().add(warning(warning, palette)));
    setBackground(Background.fill(palette.inset()));
    setBorder(
        new Border(
            new BorderStroke(
                palette.border(),
                BorderStrokeStyle.SOLID,
                CornerRadii.EMPTY,
                new BorderWidths(0, 0, 1, 0))));
    setAccessibleText(facts.sentence() + " " + String.join(" ", facts.warnings()));
  }

  private GridPane table(List<Facts.Row> rows, Palette palette) {
    GridPane table = new GridPane(16, 4);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints side = new ColumnConstraints(0, 320, Double.MAX_VALUE);
    side.setHgrow(Priority.ALWAYS);
    table.getColumnConstraints().setAll(names, side, side);
    table.add(plain(Messages.text("diff.side.old"), palette), 1, 0);
    table.add(plain(Messages.text("diff.side.new"), palette), 2, 0);
    for (int i = 0; i < rows.size(); i++) {
      Facts.Row row = rows.get(i);
      table.add(plain(row.name(), palette), 0, i + 1);
      table.add(value(row.before(), palette), 1, i + 1);
      table.add(value(row.after(), palette), 2, i + 1);
    }
    return table;
  }

  private static Label plain(String text, Palette palette) {
    Label label = new Label(text);
    label.setTextFill(palette.muted());
    return label;
  }

  private Label value(String text, Palette palette) {
    Label label = Styles.path(text);
    label.setFont(Fonts.code(look.codeSize().get()));
    label.setTextFill(palette.text());
    return label;
  }

  private static Label warning(String text, Palette palette) {
    Label label = Styles.wrapped("⚠  " + text);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setPadding(new Insets(4, 16, 4, 16));
    label.setTextFill(palette.text());
    label.setBackground(Background.fill(palette.diff().warning()));
    return label;
  }
}
