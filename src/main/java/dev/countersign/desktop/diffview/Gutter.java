package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Palette;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.Row;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Line numbers, signs, bars and the boxes of hunks, painted beside the text of one side. To be used
 * on the FX thread.
 */
final class Gutter extends Canvas {
  private static final double BAR = 3;
  private static final double GAP = 8;
  private static final double SIGN_GAP = 3;
  private static final double BOX_COLUMN = 24;
  private static final double BOX = 12;

  /** Beside lines that stand elsewhere on the new side. */
  private static final String MOVED_AWAY = "↗";

  /** Beside lines that stood elsewhere on the old side. */
  private static final String MOVED_HERE = "↘";

  private boolean hasBoxes;

  /** With or without the boxes that mark hunks. */
  Gutter(boolean hasBoxes) {
    this.hasBoxes = hasBoxes;
  }

  void hideBoxes() {
    hasBoxes = false;
  }

  /** How wide it is with the line numbers of {@code model}. */
  double fit(DiffModel model, Metrics metrics) {
    int lines =
        Math.max(
            model.comparison().left().lines().size(), model.comparison().right().lines().size());
    int digits = Math.max(3, Integer.toString(lines).length());
    double signs = SIGN_GAP + metrics.charWidth() + SIGN_GAP;
    return boxes() + BAR + signs + digits * metrics.charWidth() + GAP + metrics.charWidth() + 4;
  }

  /** True where a click at {@code x} is meant for the box of a hunk. */
  boolean isOnBox(double x) {
    return hasBoxes && x < BOX_COLUMN;
  }

  /** Paints the rows in sight; {@code styles} tells what stands in each row of the page. */
  void paint(
      Shown shown,
      Side side,
      IntFunction<RowStyle> styles,
      double scroll,
      int caret,
      Palette palette,
      Metrics metrics) {
    GraphicsContext g = getGraphicsContext2D();
    g.setFill(palette.inset());
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setFont(metrics.font());
    g.setTextBaseline(VPos.BASELINE);
    double height = metrics.rowHeight();
    int from = Math.max(shown.first(), shown.first() + (int) Math.floor(scroll / height));
    for (int i = from; i < shown.end(); i++) {
      double y = (i - shown.first()) * height - scroll;
      if (y > getHeight()) {
        break;
      }
      paintRow(g, shown, i, side, styles.apply(i - shown.first()), y, i == caret, palette, metrics);
    }
    g.setFill(palette.border());
    g.fillRect(getWidth() - 1, 0, 1, getHeight());
  }

  private void paintRow(
      GraphicsContext g,
      Shown shown,
      int index,
      Side side,
      RowStyle style,
      double y,
      boolean isCaret,
      Palette palette,
      Metrics metrics) {
    Optional<Row> row = shown.row(index);
    double height = metrics.rowHeight();
    Palette.DiffColors colors = palette.diff();
    double left = boxes();
    switch (style) {
      case OLD -> paintChange(g, signOf(side), colors.oldRow(), colors.oldMark(), y, metrics);
      case NEW -> paintChange(g, signOf(side), colors.newRow(), colors.newMark(), y, metrics);
      case MOVED -> paintChange(g, signOf(side), colors.movedRow(), colors.movedMark(), y, metrics);
      case FOLD -> fill(g, colors.fold(), 0, y, getWidth(), height);
      case CONTEXT, FILLER -> {}
    }
    if (isCaret) {
      fill(g, palette.accent().deriveColor(0, 1, 1, 0.18), left, y, getWidth() - left, height);
    }
    if (row.filter(it -> shown.model().moves().of(it, side).isPresent()).isPresent()) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(colors.movedMark());
      g.fillText(
          side == Side.OLD ? MOVED_AWAY : MOVED_HERE,
          left + BAR + SIGN_GAP,
          y + metrics.baseline());
    }
    if (row.isPresent() && style != RowStyle.FILLER) {
      boolean continued = shown.layout().get(index).part() > 0;
      String number = continued ? "↳" : Integer.toString(Lines.index(row.get(), side) + 1);
      g.setTextAlign(TextAlignment.RIGHT);
      g.setFill(isCaret ? palette.text() : palette.muted());
      g.fillText(number, getWidth() - GAP - metrics.charWidth() - 4, y + metrics.baseline());
    }
    if (shown.layout().get(index).hidesWhitespace()
        || row.filter(it -> it.kind() == Row.Kind.WHITESPACE).isPresent()) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(palette.attention());
      g.fillText("≈", getWidth() - metrics.charWidth() - 5, y + metrics.baseline());
    }
    if (hasBoxes) {
      row.filter(it -> it.hunk() >= 0)
          .ifPresent(it -> paintBox(g, shown, index, it.hunk(), y, palette, metrics));
    }
  }

  private static String signOf(Side side) {
    return side == Side.OLD ? "−" : "+";
  }

  private void paintChange(
      GraphicsContext g, String sign, Color ground, Color mark, double y, Metrics metrics) {
    double left = boxes();
    fill(g, ground, left, y, getWidth() - left, metrics.rowHeight());
    fill(g, mark, left, y, BAR, metrics.rowHeight());
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(mark);
    g.fillText(sign, getWidth() - metrics.charWidth() - 5, y + metrics.baseline());
  }

  private static void paintBox(
      GraphicsContext g,
      Shown shown,
      int index,
      int hunkIndex,
      double y,
      Palette palette,
      Metrics metrics) {
    Hunk hunk = shown.model().comparison().hunks().get(hunkIndex);
    boolean marked = shown.model().marked().contains(hunk.id());
    Color color = marked ? palette.success() : palette.muted();
    double middle = BOX_COLUMN / 2;
    ViewRow view = shown.layout().get(index);
    if (view.row() != hunk.firstRow() || view.part() > 0) {
      fill(g, color.deriveColor(0, 1, 1, 0.5), middle - 0.5, y, 1, metrics.rowHeight());
      return;
    }
    double top = y + Math.floor((metrics.rowHeight() - BOX) / 2);
    double left = middle - BOX / 2;
    g.setFill(marked ? color : palette.canvas());
    g.fillRoundRect(left, top, BOX, BOX, 4, 4);
    g.setStroke(color);
    g.setLineWidth(1);
    g.strokeRoundRect(left + 0.5, top + 0.5, BOX - 1, BOX - 1, 4, 4);
    if (marked) {
      g.setStroke(palette.canvas());
      g.setLineWidth(1.8);
      g.strokePolyline(
          new double[] {left + 2.8, left + 5.2, left + 9.4},
          new double[] {top + 6.2, top + 8.8, top + 3.4},
          3);
    }
    if (hunk.endRow() > hunk.firstRow() + 1 && top + BOX < y + metrics.rowHeight()) {
      fill(
          g,
          color.deriveColor(0, 1, 1, 0.5),
          middle - 0.5,
          top + BOX,
          1,
          y + metrics.rowHeight() - top - BOX);
    }
  }

  private static void fill(GraphicsContext g, Color c, double x, double y, double w, double h) {
    g.setFill(c);
    g.fillRect(x, y, w, h);
  }

  private double boxes() {
    return hasBoxes ? BOX_COLUMN : 0;
  }
}
