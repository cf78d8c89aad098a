package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Palette;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * Both panes, their scroll bar and the ruler. The pane the reader works in leads, the other one
 * follows it; never both ways, which would drift. On the FX thread only.
 */
final class PanePair extends HBox {
  private final DiffPane left;
  private final DiffPane right;
  private final RowBar bar;
  private final OverviewRuler ruler;
  private final ReadOnlyObjectWrapper<Side> activeSide = new ReadOnlyObjectWrapper<>(Side.NEW);
  private Metrics metrics;
  private Shown shown;
  private DiffPane active;
  private int caret;
  private double rowWidth;
  private boolean wraps;
  private boolean moving;

  PanePair(Metrics metrics, Shown shown, PaneListener listener) {
    this.metrics = metrics;
    this.shown = shown;
    this.left = new DiffPane(Side.OLD, false, metrics, shown, listener);
    this.right = new DiffPane(Side.NEW, true, metrics, shown, listener);
    this.active = right;
    this.bar = new RowBar(listener::scrollTo);
    this.ruler = new OverviewRuler(shown, listener::goTo);
    for (DiffPane pane : List.of(left, right)) {
      HBox.setHgrow(pane, Priority.ALWAYS);
      pane.setPrefWidth(1);
    }
    getChildren().setAll(left, right, bar, ruler);
    widthProperty().subscribe(width -> fitBars());
  }

  DiffPane active() {
    return active;
  }

  ReadOnlyObjectProperty<Side> activeSideProperty() {
    return activeSide.getReadOnlyProperty();
  }

  void activate(DiffPane pane) {
    active = pane;
    activeSide.set(pane.side());
  }

  /** The reader works in {@code side} now; the keyboard goes with it where it was in the text. */
  void activate(Side side) {
    DiffPane before = active;
    activate(left.side() == side ? left : right);
    if (before.area().isFocused()) {
      active.area().requestFocus();
    }
  }

  /** Makes the other pane follow the active one; true where that was the one. */
  boolean follow(DiffPane scrolled) {
    if (moving || scrolled != active) {
      return false;
    }
    other().scrollTo(scrolled.scrollX(), scrolled.scrollY());
    sight();
    return true;
  }

  void dress(Palette palette, Metrics newMetrics) {
    metrics = newMetrics;
    left.dress(palette, metrics);
    right.dress(palette, metrics);
    ruler.dress(palette);
  }

  /** Shows other rows, with the one of the anchor {@code y} pixels below the top. */
  void install(
      DiffLoader.Loaded loaded, boolean wrapped, Shown newShown, boolean swapped, double y) {
    moving = true;
    wraps = wrapped;
    shown = newShown;
    caret = loaded.caret();
    Side first = swapped ? Side.NEW : Side.OLD;
    left.install(shown, first, loaded.window(), loaded.columns());
    right.install(shown, first.other(), loaded.window(), loaded.columns());
    activeSide.set(active.side());
    left.moveCaretTo(caret);
    right.moveCaretTo(caret);
    ruler.show(shown);
    ruler.hits(loaded.hits());
    rowWidth = DiffTextArea.rowWidth(loaded.columns() * metrics.charWidth());
    fitBars();
    place(active.scrollX(), (loaded.anchor() - shown.first()) * metrics.rowHeight() - y);
    moving = false;
    sight();
  }

  /** Shows other rows of the same layout; the sight begins {@code y} pixels below the first row. */
  void slide(RowWindow window, Shown newShown, double y) {
    moving = true;
    shown = newShown;
    double x = active.scrollX();
    left.slide(shown, window);
    right.slide(shown, window);
    place(x, y - shown.first() * metrics.rowHeight());
    moving = false;
    sight();
  }

  private void place(double x, double y) {
    left.place(x, y);
    right.place(x, y);
  }

  void hideMarks() {
    right.hideMarks();
    fitBars();
  }

  void remark(Shown newShown) {
    shown = newShown;
    left.remark(shown);
    right.remark(shown);
    ruler.show(shown);
  }

  void setCaret(int viewRow) {
    caret = viewRow;
    left.moveCaretTo(viewRow);
    right.moveCaretTo(viewRow);
    sight();
  }

  /** Scrolls no more than needed to have {@code margin} rows around a row in sight. */
  void keepInSight(int viewRow, int margin) {
    double top = (viewRow - margin - shown.first()) * metrics.rowHeight();
    double bottom = (viewRow + 1 + margin - shown.first()) * metrics.rowHeight();
    double height = active.area().getHeight();
    if (top < active.scrollY()) {
      scrollTo(Math.max(0, top));
    } else if (bottom > active.scrollY() + height) {
      scrollTo(bottom - height);
    }
  }

  boolean isInSight(int viewRow) {
    double y = y(viewRow);
    return y >= 0 && y + metrics.rowHeight() <= active.area().getHeight();
  }

  double rowHeight() {
    return metrics.rowHeight();
  }

  /** How many pixels below the first row of all the sight begins. */
  double scrollY() {
    return shown.first() * metrics.rowHeight() + active.scrollY();
  }

  /** The first row of the screen that is in sight. */
  int topRow() {
    return (int) (scrollY() / metrics.rowHeight());
  }

  int rowsInSight() {
    return active.rowsInSight();
  }

  /** Scrolls, within the window, to {@code y} pixels below the first row of all. */
  void showFrom(double y) {
    scrollTo(y - shown.first() * metrics.rowHeight());
  }

  /** How far below the top of the text a row stands. */
  double y(int viewRow) {
    return (viewRow - shown.first()) * metrics.rowHeight() - active.scrollY();
  }

  /** A third of the height: where a row is put that somebody jumps to. */
  double third() {
    return Math.floor(active.rowsInSight() / 3.0) * metrics.rowHeight();
  }

  /** Puts a row {@code y} pixels below the top. */
  void scrollToRow(int viewRow, double y) {
    scrollTo(Math.max(0, (viewRow - shown.first()) * metrics.rowHeight() - y));
  }

  /** How many columns a row may have in both without scrolling, with {@code model} shown. */
  int columns(DiffModel model) {
    // The panes themselves have their width only once they are laid out.
    double each = Math.floor((getWidth() - bar.prefWidth(-1) - ruler.prefWidth(-1)) / 2);
    return Math.min(left.columns(model, each), right.columns(model, each));
  }

  private void scrollTo(double y) {
    active.scrollTo(active.scrollX(), y);
    other().scrollTo(active.scrollX(), y);
  }

  private void fitBars() {
    boolean needed = !wraps && rowWidth > Math.min(left.textWidth(), right.textWidth());
    left.horizontalBar(needed);
    right.horizontalBar(needed);
  }

  private DiffPane other() {
    return active == left ? right : left;
  }

  private void sight() {
    double height = active.area().getHeight();
    double first = scrollY() / metrics.rowHeight();
    ruler.sight(first, first + height / metrics.rowHeight(), caret);
    double all = shown.layout().size() * metrics.rowHeight();
    bar.show(scrollY(), height, all, metrics.rowHeight());
  }
}
