package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.Row;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * All of a file in one narrow strip: hunks, marks, hits, hidden white space, what is in sight. On
 * the FX thread.
 */
final class OverviewRuler extends Region {
  private static final double WIDTH = 14;
  private static final double SMALLEST = 3;
  private static final double SIGN = 2;
  private static final double MARK = 2;

  private final Canvas canvas = new Canvas();
  private final Region sight = new Region();
  private final Region caret = new Region();
  private Palette palette = Palette.light();
  private Shown shown;
  private Hits hits = Hits.NONE;
  private double top;
  private double bottom;
  private int caretRow;

  /** Empty; tells {@code onRow} which row of the screen was clicked. */
  OverviewRuler(Shown shown, IntConsumer onRow) {
    this.shown = shown;
    sight.setManaged(false);
    caret.setManaged(false);
    getChildren().addAll(canvas, sight, caret);
    setPrefWidth(WIDTH);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    setAccessibleText(Messages.text("diff.ruler"));
    setOnMousePressed(event -> onRow.accept(rowAt(event.getY())));
    setOnMouseDragged(event -> onRow.accept(rowAt(event.getY())));
  }

  void dress(Palette newPalette) {
    palette = newPalette;
    sight.setBackground(Background.fill(palette.muted().deriveColor(0, 1, 1, 0.18)));
    caret.setBackground(Background.fill(palette.accent()));
    repaint();
  }

  void show(Shown newShown) {
    shown = newShown;
    repaint();
  }

  /** Where what is searched for stands. */
  void hits(Hits newHits) {
    hits = newHits;
    repaint();
  }

  /** What is in sight, in rows of the screen. */
  void sight(double first, double end, int row) {
    top = first;
    bottom = end;
    caretRow = row;
    place();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    repaint();
    place();
  }

  /** What moves with every scrolling lies over what is painted once. */
  private void place() {
    boolean some = shown.layout().size() > 0;
    sight.setVisible(some);
    caret.setVisible(some);
    if (some) {
      double height = Math.min(getHeight(), y(bottom)) - y(top);
      sight.resizeRelocate(1, y(top), getWidth() - 1, Math.max(SMALLEST, height));
      caret.resizeRelocate(1, y(caretRow), getWidth() - 1, 1);
    }
  }

  private int rowAt(double y) {
    int size = shown.layout().size();
    return Math.clamp((long) (y / Math.max(1, getHeight()) * size), 0, Math.max(0, size - 1));
  }

  private void repaint() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    fill(g, palette.inset(), 0, 0, width, canvas.getHeight());
    fill(g, palette.border(), 0, 0, 1, canvas.getHeight());
    if (shown.layout().size() == 0) {
      return;
    }
    double painted = -1;
    for (Hunk hunk : shown.model().comparison().hunks()) {
      double from = Math.floor(y(shown.layout().indexOf(hunk.firstRow())));
      double to = y(shown.layout().indexOf(Math.max(hunk.firstRow(), hunk.endRow() - 1)) + 1);
      // Of many hunks within one pixel one is enough.
      if (from > painted || to > painted + SMALLEST) {
        painted = from;
        paint(g, hunk, from, Math.max(SMALLEST, to - from), width);
      }
    }
    if (shown.model().comparison().hidesWhitespace()) {
      sign(g, hiddenWhitespace(), palette.muted(), 2, width - 4);
    }
    sign(g, hits.inAll(), palette.accent(), 1, width);
    sign(g, hits.inFile(), palette.attention(), 1, width);
  }

  private List<Integer> hiddenWhitespace() {
    List<Row> rows = shown.model().comparison().rows();
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).kind() == Row.Kind.WHITESPACE)
        .boxed()
        .toList();
  }

  /** A line at each of the rows; of many within one pixel one is enough. */
  private void sign(GraphicsContext g, List<Integer> rows, Color colour, double x, double width) {
    double painted = -1;
    for (int row : rows) {
      double at = Math.floor(y(shown.layout().indexOf(row)));
      if (at > painted) {
        painted = at;
        fill(g, colour, x, at, width, SIGN);
      }
    }
  }

  private void paint(GraphicsContext g, Hunk hunk, double from, double height, double width) {
    double half = (width - 4 - MARK) / 2;
    boolean marked = shown.model().marked().contains(hunk.id());
    double opacity = marked ? 0.3 : 1;
    if (hunk.leftEnd() > hunk.leftStart()) {
      Color old = palette.diff().oldMark();
      fill(g, old.deriveColor(0, 1, 1, opacity), 2, from, half, height);
    }
    if (hunk.rightEnd() > hunk.rightStart()) {
      Color added = palette.diff().newMark();
      fill(g, added.deriveColor(0, 1, 1, opacity), 3 + half, from, half, height);
    }
    if (marked) {
      fill(g, palette.success(), width - MARK, from, MARK, height);
    }
  }

  private double y(double row) {
    return row / shown.layout().size() * canvas.getHeight();
  }

  private static void fill(GraphicsContext g, Color c, double x, double y, double w, double h) {
    g.setFill(c);
    g.fillRect(x, y, w, h);
  }
}
