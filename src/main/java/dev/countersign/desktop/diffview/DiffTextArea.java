package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextFlow;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * The text of one side: read-only, every row of the same height and width, fills set directly. To
 * be used on the FX thread.
 */
final class DiffTextArea extends StyledTextArea<RowStyle, RunStyle> {
  private static final String SHEET =
      DiffTextArea.class.getResource("diff-text.css").toExternalForm();

  private static final double LEFT_PADDING = 6;

  /** Without it the longest row breaks where its width is rounded down to whole pixels. */
  private static final double SLACK = 2;

  private final Style style;
  private final Runnable onCopy;

  private DiffTextArea(Style style, Runnable onCopy) {
    super(RowStyle.CONTEXT, style::paragraph, RunStyle.PLAIN, style::run, false);
    this.style = style;
    this.onCopy = onCopy;
    setSelectionColour(Palette.light());
    setEditable(false);
    setWrapText(false);
    setUndoManager(UndoUtils.noOpUndoManager());
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    getStyleClass().add("diff-text");
  }

  /**
   * An empty area.
   *
   * @param onCopy called in place of the widget's own copying, which would copy filler too
   */
  static DiffTextArea create(Runnable onCopy) {
    return new DiffTextArea(new Style(), onCopy);
  }

  /** What rows to come are drawn with; those already shown have to be installed anew. */
  void dress(Palette palette, Metrics metrics) {
    style.dress(palette, metrics);
    setBackground(Background.fill(palette.canvas()));
    setSelectionColour(palette);
  }

  private void setSelectionColour(Palette palette) {
    // A rule with the colour itself: looking a colour up fails, with a warning, for nodes that are
    // styled before the area is.
    String rule = ".diff-text .selection { -fx-fill: " + Css.of(palette.diff().selection()) + "; }";
    byte[] sheet = rule.getBytes(StandardCharsets.US_ASCII);
    getStylesheets()
        .setAll(SHEET, "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet));
  }

  /** Replaces everything in one step. */
  void install(ReadOnlyStyledDocument<RowStyle, String, RunStyle> document, double width) {
    double rowWidth = rowWidth(width);
    if (style.width != rowWidth || !style.inUse) {
      // Equal paragraphs keep their nodes; those of another style must not stay.
      replaceText("");
      style.width = rowWidth;
      style.inUse = true;
    }
    install(document);
  }

  /** Replaces everything by rows as wide as those before. */
  void install(ReadOnlyStyledDocument<RowStyle, String, RunStyle> document) {
    // The area's own method would move the caret over all rows, only to have it moved back.
    getContent().replace(0, getLength(), document);
    RowStyle first = document.getParagraph(0).getParagraphStyle();
    if (getParagraph(0).getParagraphStyle() != first) {
      // An empty first paragraph takes on the style of the one it replaces.
      setParagraphStyle(0, first);
    }
    if (getCaretPosition() != 0 || getAnchor() != 0) {
      moveTo(0);
    }
  }

  /**
   * Puts the pixel {@code y} of the text to the top. Unlike {@code scrollYToPixel}, which moves by
   * the way from where it believes to be, this does not go wrong while an earlier move is waiting
   * for its layout.
   */
  void showFrom(double y) {
    double height = style.metrics.rowHeight();
    int row = (int) Math.floor(y / height);
    getChildrenUnmodifiable().stream()
        .filter(VirtualFlow.class::isInstance)
        .map(VirtualFlow.class::cast)
        .forEach(flow -> flow.showAtOffset(row, row * height - y));
  }

  /** How tall the text is, seen or not. */
  double textHeight() {
    return getParagraphs().size() * style.metrics.rowHeight();
  }

  /** How wide rows are whose text is {@code width} wide. */
  static double rowWidth(double width) {
    return Math.ceil(Math.max(width, 1)) + SLACK + LEFT_PADDING * 2;
  }

  @Override
  public void copy() {
    onCopy.run();
  }

  private static final class Style {
    private Palette palette = Palette.light();
    private Metrics metrics = Metrics.of(13);
    private Insets padding = Insets.EMPTY;
    private Background old = Background.EMPTY;
    private Background added = Background.EMPTY;
    private Background moved = Background.EMPTY;
    private Background filler = Background.EMPTY;
    private Background fold = Background.EMPTY;
    private double width = 1;
    private boolean inUse;

    void dress(Palette newPalette, Metrics newMetrics) {
      palette = newPalette;
      metrics = newMetrics;
      inUse = false;
      padding = new Insets(metrics.textTop(), LEFT_PADDING, 0, LEFT_PADDING);
      Palette.DiffColors colors = palette.diff();
      old = Background.fill(colors.oldRow());
      added = Background.fill(colors.newRow());
      moved = Background.fill(colors.movedRow());
      fold = Background.fill(colors.fold());
      filler =
          new Background(
              new BackgroundFill(
                  hatch(colors.filler(), colors.fillerHatch(), metrics.rowHeight()),
                  CornerRadii.EMPTY,
                  Insets.EMPTY));
    }

    void paragraph(TextFlow flow, RowStyle row) {
      // A fixed size keeps both sides level, whatever font a glyph is taken from.
      flow.setMinHeight(metrics.rowHeight());
      flow.setPrefHeight(metrics.rowHeight());
      flow.setMaxHeight(metrics.rowHeight());
      flow.setPrefWidth(width);
      flow.setPadding(padding);
      flow.setBackground(
          switch (row) {
            case CONTEXT -> Background.EMPTY;
            case OLD -> old;
            case NEW -> added;
            case MOVED -> moved;
            case FILLER -> filler;
            case FOLD -> fold;
          });
    }

    void run(TextExt text, RunStyle run) {
      text.setFont(metrics.font());
      text.setFill(fill(run));
      Color background = background(run);
      if (!background.equals(Color.TRANSPARENT)) {
        text.setBackgroundColor(background);
      }
    }

    private Color fill(RunStyle run) {
      if (run.has(RunStyle.ESCAPE)) {
        return palette.diff().warningText();
      }
      if (run.has(RunStyle.LINK)) {
        return palette.accent();
      }
      if (run.has(RunStyle.FAINT)) {
        return palette.muted();
      }
      return switch (run.token()) {
        case PLAIN -> palette.text();
        case KEYWORD -> palette.syntax().keyword();
        case LITERAL -> palette.syntax().literal();
        case STRING -> palette.syntax().string();
        case COMMENT -> palette.syntax().comment();
        case NAME -> palette.syntax().name();
      };
    }

    private Color background(RunStyle run) {
      Palette.DiffColors colors = palette.diff();
      if (run.has(RunStyle.HIT)) {
        return colors.hit();
      }
      if (run.has(RunStyle.ESCAPE)) {
        return colors.warning();
      }
      if (run.has(RunStyle.OLD)) {
        return colors.oldSpan();
      }
      return run.has(RunStyle.NEW) ? colors.newSpan() : Color.TRANSPARENT;
    }

    /** Diagonal strokes that go on from row to row: their period divides the height of a row. */
    private static Paint hatch(Color ground, Color stroke, double rowHeight) {
      double period = rowHeight / 4;
      return new LinearGradient(
          0,
          0,
          period,
          period,
          false,
          CycleMethod.REPEAT,
          new Stop(0, ground),
          new Stop(0.7, ground),
          new Stop(0.8, stroke),
          new Stop(1, stroke));
    }
  }
}
