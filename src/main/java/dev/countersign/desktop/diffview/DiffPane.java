package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** One side: header, gutter and text, with a band over the current row. On the FX thread only. */
final class DiffPane extends Region {
  private static final double HEADER = 28;
  private static final KeyCombination SELECT_ALL = KeyCombination.valueOf("Shortcut+A");

  private final PaneListener listener;
  private final DiffTextArea area = DiffTextArea.create(this::copy);
  private final VirtualizedScrollPane<DiffTextArea> scroller;
  private final PaneSelection selection = new PaneSelection(area);
  private final Gutter gutter;
  private final Label header = new Label();
  private final Tooltip moveTip = new Tooltip();
  private final Region band = new Region();
  private Palette palette = Palette.light();
  private Metrics metrics;
  private Shown shown;
  private Side side;
  private int caret;
  private double gutterWidth;
  private OptionalDouble waiting = OptionalDouble.empty();

  DiffPane(Side side, boolean isRight, Metrics metrics, Shown shown, PaneListener listener) {
    this.listener = listener;
    this.side = side;
    this.metrics = metrics;
    this.shown = shown;
    this.gutter = new Gutter(isRight);
    this.gutterWidth = gutter.fit(shown.model(), metrics);
    this.scroller = new VirtualizedScrollPane<>(area, ScrollBarPolicy.NEVER, ScrollBarPolicy.NEVER);
    header.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    header.setPadding(new Insets(0, 8, 0, 8));
    band.setMouseTransparent(true);
    band.setManaged(false);
    getChildren().addAll(scroller, band, gutter, header);
    area.estimatedScrollYProperty().addListener((source, before, now) -> scrolled());
    area.estimatedScrollXProperty().addListener((source, before, now) -> listener.scrolled(this));
    area.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            listener.activated(this);
          }
          dressFocus();
        });
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> listener.activated(this));
    addEventFilter(ScrollEvent.SCROLL, event -> listener.activated(this));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    gutter.setOnMouseClicked(this::gutterClicked);
    gutter.setOnMouseMoved(event -> explain(wordsOf(rowAt(event.getY()))));
    gutter.setOnMouseExited(event -> explain(Optional.empty()));
    gutter.setOnScroll(event -> area.scrollYBy(-event.getDeltaY()));
  }

  Side side() {
    return side;
  }

  DiffTextArea area() {
    return area;
  }

  Gutter gutter() {
    return gutter;
  }

  double scrollX() {
    return area.getEstimatedScrollX();
  }

  /** Where the text is scrolled to, or will be when it is laid out next. */
  double scrollY() {
    return waiting.orElse(area.getEstimatedScrollY());
  }

  void scrollTo(double x, double y) {
    if (waiting.isPresent() || Math.abs(scrollY() - inReach(y)) > 0.5) {
      place(x, y);
    } else {
      scrollAcross(x);
    }
  }

  /** Scrolls even where the text seems to stand there: rows just installed are not laid out yet. */
  void place(double x, double y) {
    scrollAcross(x);
    double target = inReach(y);
    waiting = OptionalDouble.of(target);
    area.showFrom(target);
    repaint();
  }

  private void scrollAcross(double x) {
    if (Math.abs(scrollX() - x) > 0.5) {
      area.scrollXToPixel(x);
    }
  }

  private double inReach(double y) {
    return Math.clamp(y, 0, Math.max(0, area.textHeight() - area.getHeight()));
  }

  /** How wide the text may be without scrolling. */
  double textWidth() {
    return getWidth() - gutterWidth;
  }

  /** How many columns a row may have in {@code paneWidth}, with {@code model} shown. */
  int columns(DiffModel model, double paneWidth) {
    double width = paneWidth - gutter.fit(model, metrics) - DiffTextArea.rowWidth(0);
    return (int) (width / metrics.charWidth());
  }

  /** Both panes have a horizontal scroll bar or none, so that they are equally high. */
  void horizontalBar(boolean needed) {
    scroller.setHbarPolicy(needed ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.NEVER);
  }

  /** How many rows fit. */
  int rowsInSight() {
    return Math.max(1, (int) (area.getHeight() / metrics.rowHeight()));
  }

  /** Changes colours and sizes; what is shown has to be installed anew. */
  void dress(Palette newPalette, Metrics newMetrics) {
    palette = newPalette;
    metrics = newMetrics;
    area.dress(palette, metrics);
    header.setTextFill(palette.text());
    header.setBackground(Background.fill(palette.inset()));
    band.setBorder(
        new Border(
            new BorderStroke(
                palette.accent().deriveColor(0, 1, 1, 0.6),
                BorderStrokeStyle.SOLID,
                CornerRadii.EMPTY,
                new BorderWidths(1, 0, 1, 0))));
    gutterWidth = gutter.fit(shown.model(), metrics);
    dressFocus();
    requestLayout();
  }

  /** Shows other rows; both panes get the same width so that they scroll alike. */
  void install(Shown newShown, Side newSide, RowWindow window, int columns) {
    shown = newShown;
    side = newSide;
    gutterWidth = gutter.fit(shown.model(), metrics);
    selection.clear();
    area.install(window.document(side), columns * metrics.charWidth());
    titles();
    requestLayout();
    repaint();
  }

  /** Shows other rows of the same layout; what is selected stays selected. */
  void slide(Shown newShown, RowWindow window) {
    Optional<PaneSelection.Range> selected = selection.get(shown);
    shown = newShown;
    area.install(window.document(side));
    selected.ifPresent(range -> selection.set(range, shown));
    repaint();
  }

  void hideMarks() {
    gutter.hideBoxes();
    gutterWidth = gutter.fit(shown.model(), metrics);
    requestLayout();
  }

  /** The same document with other marks. */
  void remark(Shown newShown) {
    shown = newShown;
    repaint();
  }

  /** The selection, or all of the row at {@code viewRow} where nothing is selected. */
  CopyText selection(ViewOptions options, int viewRow) {
    PaneSelection.Range range = selection.get(shown).orElseGet(() -> rows(viewRow, viewRow));
    return CopyText.of(shown, side, options, range.start(), range.end());
  }

  private static PaneSelection.Range rows(int first, int last) {
    return new PaneSelection.Range(
        new CopyText.Place(first, 0), new CopyText.Place(last, Integer.MAX_VALUE));
  }

  void moveCaretTo(int viewRow) {
    caret = viewRow;
    area.setAccessibleHelp(wordsOf(viewRow).orElse(null));
    repaint();
  }

  /** Index of the row of the screen at {@code y} of the text, within the window. */
  int rowAt(double y) {
    int row = shown.first() + (int) Math.floor((y + scrollY()) / metrics.rowHeight());
    return Math.clamp(row, shown.first(), Math.max(shown.first(), shown.end() - 1));
  }

  void repaint() {
    gutter.paint(shown, side, this::styleOf, scrollY(), caret, palette, metrics);
    double y = HEADER + (caret - shown.first()) * metrics.rowHeight() - scrollY();
    double bottom = HEADER + area.getHeight();
    boolean inSight = shown.contains(caret) && y + metrics.rowHeight() > HEADER && y < bottom;
    band.setVisible(inSight);
    double top = Math.max(y, HEADER);
    band.resizeRelocate(
        gutterWidth,
        top,
        Math.max(0, area.getWidth()),
        Math.max(0, Math.min(bottom, y + metrics.rowHeight()) - top));
  }

  @Override
  protected void layoutChildren() {
    double height = Math.max(0, getHeight() - HEADER);
    header.resizeRelocate(0, 0, getWidth(), HEADER);
    gutter.setWidth(gutterWidth);
    gutter.setHeight(height);
    gutter.relocate(0, HEADER);
    scroller.resizeRelocate(gutterWidth, HEADER, Math.max(0, getWidth() - gutterWidth), height);
    scroller.layout();
    repaint();
  }

  private RowStyle styleOf(int row) {
    // While other rows are being installed there may be fewer of them.
    return row < area.getParagraphs().size()
        ? area.getParagraph(row).getParagraphStyle()
        : RowStyle.CONTEXT;
  }

  private void titles() {
    DiffModel model = shown.model();
    boolean old = side == Side.OLD;
    String name =
        (old ? model.leftTitle() : model.rightTitle()).orElse(Messages.text("diff.side.none"));
    header.setText(Messages.text(old ? "diff.side.old" : "diff.side.new") + "   " + name);
    area.setAccessibleText(
        Messages.text(old ? "diff.side.old.text" : "diff.side.new.text", model.title()));
    gutter.setAccessibleText(Messages.text(old ? "diff.gutter.old" : "diff.gutter.new"));
    gutter.setAccessibleHelp(
        model.comparison().hidesWhitespace() ? Messages.text("diff.gutter.whitespace") : null);
  }

  /** What a screen reader and a tooltip say of a row that moved. */
  private Optional<String> wordsOf(int viewRow) {
    return viewRow < shown.layout().size()
        ? shown.row(viewRow).flatMap(row -> shown.model().moves().words(row, side))
        : Optional.empty();
  }

  private void explain(Optional<String> words) {
    if (words.isPresent()) {
      moveTip.setText(words.get());
      Tooltip.install(gutter, moveTip);
    } else {
      moveTip.hide();
      Tooltip.uninstall(gutter, moveTip);
    }
  }

  private void scrolled() {
    waiting = OptionalDouble.empty();
    repaint();
    listener.scrolled(this);
  }

  private void copy() {
    listener.copy(this);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    int row = rowAt(event.getY());
    ViewRow view = shown.layout().get(row);
    listener.caretAt(row);
    if (view.isFold()) {
      int index =
          area.hit(event.getX(), event.getY()).getInsertionIndex()
              - area.getAbsolutePosition(row - shown.first(), 0);
      listener.reveal(FoldText.at(view, index));
      event.consume();
    }
  }

  private void gutterClicked(MouseEvent event) {
    int row = rowAt(event.getY());
    int hunk = shown.hunk(row);
    if (gutter.isOnBox(event.getX()) && hunk >= 0) {
      listener.toggleMark(shown.model().comparison().hunks().get(hunk));
    } else {
      listener.caretAt(row);
      area.requestFocus();
    }
  }

  private void pressed(KeyEvent event) {
    if (SELECT_ALL.match(event)) {
      selection.set(rows(0, shown.layout().size() - 1), shown);
      event.consume();
      return;
    }
    if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    KeyCode code = event.getCode();
    switch (code) {
      case UP -> listener.moveCaret(-1);
      case DOWN -> listener.moveCaret(1);
      case PAGE_UP -> listener.moveCaret(-rowsInSight());
      case PAGE_DOWN -> listener.moveCaret(rowsInSight());
      case HOME -> listener.moveCaret(-shown.layout().size());
      case END -> listener.moveCaret(shown.layout().size());
      case ENTER -> listener.open();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void dressFocus() {
    boolean focused = area.isFocused();
    header.setBorder(
        new Border(
            new BorderStroke(
                focused ? palette.accent() : palette.border(),
                BorderStrokeStyle.SOLID,
                CornerRadii.EMPTY,
                new BorderWidths(0, 0, focused ? 2 : 1, 0))));
  }
}
