package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Folding;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.RowRange;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Two sides of a file beside each other. Shows plain rows first and colours when they are ready;
 * showing another file cancels what is still being made. Follows the theme and the zoom of its
 * {@link Look}. To be used on the FX thread, which it never blocks with work that grows with the
 * file.
 *
 * <pre>{@code
 * DiffView view = new DiffView(tasks, look);
 * view.onHunkMarkToggled(hunk -> view.marked(review.toggle(hunk)));
 * view.show(new DiffModel(Optional.of("a.txt"), Optional.of("a.txt"), comparison, marked));
 * }</pre>
 */
public final class DiffView extends StackPane {
  private static final TextComparison NOTHING =
      new TextComparison(
          new SideText(List.of(), "UTF-8", SideText.LineEnding.NONE, true),
          new SideText(List.of(), "UTF-8", SideText.LineEnding.NONE, true),
          List.of(),
          List.of(),
          DiffQuality.EXACT,
          List.of());
  private static final Shown NO_ROWS =
      new Shown(
          new DiffModel(Optional.empty(), Optional.empty(), NOTHING, Set.of()),
          RowLayout.EMPTY,
          0,
          0);

  /** Rows kept in sight around the caret. */
  private static final int MARGIN = 2;

  private static final int NARROWEST = 20;

  private final Look look;
  private final Latest latest;
  private final PanePair panes;
  private final NoticeStrip notices = new NoticeStrip();
  private final PageBar pages = new PageBar(this::goToViewRow);
  private final MessageView message;
  private final VBox content;

  private final ReadOnlyIntegerWrapper caretRow = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyIntegerWrapper currentHunk = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyIntegerWrapper hitCount = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

  private Consumer<Hunk> onMark = hunk -> {};
  private Metrics metrics;
  private Shown shown = NO_ROWS;
  private Folds folds = Folds.CONTEXT_ONLY;
  private ViewOptions options = ViewOptions.DEFAULT;
  private Optional<DiffLoader.Colours> colours = Optional.empty();
  private List<Integer> hits = List.of();
  private int caret;
  private boolean swapped;

  /** Empty; works on {@code tasks}. */
  public DiffView(TaskRunner tasks, Look look) {
    this.look = look;
    this.latest = new Latest(tasks);
    this.metrics = Metrics.of(look.codeSize().get());
    panes = new PanePair(metrics, NO_ROWS, new Hands(), this::goToViewRow);
    VBox.setVgrow(panes, Priority.ALWAYS);
    content = new VBox(notices, panes, pages);
    message = new MessageView(look);
    getChildren().setAll(content);
    look.palette().subscribe(palette -> dress());
    look.codeSize().subscribe(size -> dress());
    clear(Messages.text("diff.empty"));
  }

  /** Shows a file, from its first hunk. */
  public void show(DiffModel model) {
    List<Hunk> hunks = model.comparison().hunks();
    start(model, hunks.isEmpty() ? 0 : hunks.getFirst().firstRow());
  }

  /** Shows a file, from its last hunk: for a reader who goes backwards. */
  public void showFromEnd(DiffModel model) {
    List<Hunk> hunks = model.comparison().hunks();
    start(model, hunks.isEmpty() ? 0 : hunks.getLast().firstRow());
  }

  /** Shows a sentence in place of a file and cancels what is being made. */
  public void clear(String sentence) {
    message.show(sentence, List.of());
    showInstead(message);
  }

  /** Shows {@code view} in place of the two sides, such as a {@link BinaryView}. */
  public void showInstead(Node view) {
    latest.cancel();
    loading.set(false);
    shown = NO_ROWS;
    caret = 0;
    publishCaret();
    getChildren().setAll(view);
  }

  /** Called with a hunk when its box is clicked or {@link #toggleMark()} is called. */
  public void onHunkMarkToggled(Consumer<Hunk> consumer) {
    onMark = consumer;
  }

  /** Which hunks are marked now. */
  public void marked(Set<Sha256> ids) {
    DiffModel old = shown.model();
    DiffModel model = new DiffModel(old.leftTitle(), old.rightTitle(), old.comparison(), ids);
    shown = new Shown(model, shown.layout(), shown.first(), shown.end());
    panes.remark(shown);
  }

  /** Toggles the mark of the hunk the caret is in; false where it is in none. */
  public boolean toggleMark() {
    return currentHunk()
        .map(hunk -> {
          onMark.accept(hunk);
          return true;
        })
        .orElse(false);
  }

  /** The hunk the caret is in. */
  public Optional<Hunk> currentHunk() {
    int index = currentHunk.get();
    return index < 0
        ? Optional.empty()
        : Optional.of(shown.model().comparison().hunks().get(index));
  }

  /** Index of the hunk the caret is in, or -1. */
  public ReadOnlyIntegerProperty currentHunkIndexProperty() {
    return currentHunk.getReadOnlyProperty();
  }

  /** Index of the row of the comparison the caret is in, the first of a fold; -1 without a file. */
  public ReadOnlyIntegerProperty caretRowProperty() {
    return caretRow.getReadOnlyProperty();
  }

  /** The side the reader works in. */
  public ReadOnlyObjectProperty<Side> activeSideProperty() {
    return panes.activeSideProperty();
  }

  /** How many rows the search found something in. */
  public ReadOnlyIntegerProperty hitCountProperty() {
    return hitCount.getReadOnlyProperty();
  }

  /** Whether rows or colours are being made. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  /** Goes to the next hunk; false where there is none, so that the caller goes to the next file. */
  public boolean nextHunk() {
    return Hunks.after(shown.model().comparison(), caretRow.get()).map(this::goTo).orElse(false);
  }

  /** Goes to the previous hunk; false where there is none. */
  public boolean previousHunk() {
    return Hunks.before(shown.model().comparison(), caretRow.get()).map(this::goTo).orElse(false);
  }

  /** Goes to a row of the comparison, unfolding it where needed. */
  public void goToRow(int row) {
    int size = shown.model().comparison().rows().size();
    if (size == 0) {
      return;
    }
    int target = Math.clamp(row, 0, size - 1);
    int viewRow = shown.layout().indexOf(target);
    if (shown.layout().get(viewRow).isFold()) {
      folds = folds.reveal(new RowRange(target - Folding.CONTEXT, target + Folding.CONTEXT + 1));
      caretRow.set(target);
      reload(new Anchor(target, 0, panes.third()));
    } else {
      goToViewRow(viewRow);
    }
  }

  /** Moves the caret down by rows of the screen, or up where negative. */
  public void moveCaret(int rows) {
    int size = shown.layout().size();
    if (size == 0) {
      return;
    }
    int target = Math.clamp((long) caret + rows, 0, size - 1);
    if (shown.contains(target)) {
      setCaret(target);
      panes.keepInSight(target, MARGIN);
    } else {
      goToViewRow(target);
    }
  }

  /** Shows every row. */
  public void revealAll() {
    folds = Folds.none(shown.model().comparison());
    reload(anchorAtCaret());
  }

  /** From hunks with their context to every row, or back. */
  public void toggleContext() {
    TextComparison comparison = shown.model().comparison();
    folds = folds.equals(Folds.none(comparison)) ? Folds.CONTEXT_ONLY : Folds.none(comparison);
    reload(anchorAtCaret());
  }

  /** Shows the next rows of the fold the caret is in, from its top; false where it is in none. */
  public boolean revealDown() {
    return revealFold(fold -> Folding.top(fold, Folding.STEP));
  }

  /** Shows the last rows of the fold the caret is in, from its bottom; false where in none. */
  public boolean revealUp() {
    return revealFold(fold -> Folding.bottom(fold, Folding.STEP));
  }

  /** Shows all of the fold the caret is in; false where it is in none. */
  public boolean revealFold() {
    return revealFold(fold -> fold);
  }

  /** Shows what stands between the caret and the declaration around it; false without one. */
  public boolean revealDeclaration() {
    if (caretRow.get() < 0) {
      return false;
    }
    Optional<RowRange> rows = Folding.enclosing(shown.model().comparison(), caretRow.get());
    rows.ifPresent(this::reveal);
    return rows.isPresent();
  }

  /** Shows spaces and tabs, or hides them again. */
  public void toggleWhitespaceMarks() {
    options = options.withWhitespaceMarks(!options.whitespaceMarks());
    reload(anchorAtCaret());
  }

  /** Breaks lines at the width of the panes, or only very long ones again. */
  public void toggleWrap() {
    boolean isOn = options.width() < Cuts.LONGEST;
    options =
        options.withWidth(
            isOn ? Cuts.LONGEST : Math.clamp(panes.columns(), NARROWEST, Cuts.LONGEST));
    reload(anchorAtCaret());
  }

  /** The new side left and the old side right, or back. */
  public void swapSides() {
    swapped = !swapped;
    reload(anchorAtCaret());
  }

  /** Highlights {@code text} whatever its case and goes to the first hit from the caret on. */
  public void find(String text) {
    options = options.withSearch(text);
    Anchor anchor = anchorAtCaret();
    reload(
        anchor,
        () -> {
          if (!hits.contains(caretRow.get())) {
            findNext();
          }
        });
  }

  /** Goes to the next row with a hit, after the last to the first; false without hits. */
  public boolean findNext() {
    Optional<Integer> next = hits.stream().filter(row -> row > caretRow.get()).findFirst();
    return next.or(() -> hits.stream().findFirst()).map(this::goTo).orElse(false);
  }

  /** Goes to the previous row with a hit, before the first to the last; false without hits. */
  public boolean findPrevious() {
    Optional<Integer> last = hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast());
    return hits.reversed().stream()
        .filter(row -> row < caretRow.get())
        .findFirst()
        .or(() -> last)
        .map(this::goTo)
        .orElse(false);
  }

  /**
   * Copies the selection of the active side, or its row at the caret, without filler and folds.
   *
   * @param withFileAndLine whether a line with the path and the line numbers comes first
   */
  public void copySelection(boolean withFileAndLine) {
    String text = selectedText(withFileAndLine);
    if (!text.isEmpty()) {
      ClipboardContent clip = new ClipboardContent();
      clip.putString(text);
      Clipboard.getSystemClipboard().setContent(clip);
    }
  }

  /** What {@link #copySelection} would copy. */
  public String selectedText(boolean withFileAndLine) {
    if (shown.layout().size() == 0) {
      return "";
    }
    CopyText copy = panes.active().selection(options, caret);
    return withFileAndLine ? copy.textWithPlace() : copy.text();
  }

  /** Gives the keyboard to the active side. */
  public void focusText() {
    panes.active().area().requestFocus();
  }

  private void start(DiffModel model, int row) {
    folds = Folds.CONTEXT_ONLY;
    colours = Optional.empty();
    hits = List.of();
    options = options.withSearch("");
    shown = new Shown(model, RowLayout.EMPTY, 0, 0);
    caretRow.set(row);
    if (model.comparison().rows().isEmpty()) {
      clear(Messages.text("diff.same"));
      return;
    }
    notices.show(model.comparison().quality(), model.comparison().notices());
    reload(new Anchor(row, 0, panes.third()));
  }

  private void reload(Anchor anchor) {
    reload(anchor, () -> {});
  }

  private void reload(Anchor anchor, Runnable then) {
    DiffModel model = shown.model();
    if (model.comparison().rows().isEmpty()) {
      return;
    }
    var request = new DiffLoader.Request(model, folds, options, anchor);
    DiffLoader.Colours known = colours.orElse(DiffLoader.Colours.NONE);
    loading.set(true);
    latest.run(
        model.title(),
        progress -> DiffLoader.load(request, known, progress),
        loaded -> {
          install(loaded, anchor.y());
          if (colours.isEmpty()) {
            colour(model);
          } else {
            loading.set(false);
          }
          then.run();
        });
  }

  private void colour(DiffModel model) {
    latest.run(
        model.title(),
        progress -> DiffLoader.colours(model, progress),
        read -> {
          colours = Optional.of(read);
          reload(anchorAtCaret());
        });
  }

  private void install(DiffLoader.Loaded loaded, double y) {
    Shown rows = loaded.shown();
    shown = new Shown(shown.model(), rows.layout(), rows.first(), rows.end());
    caret = loaded.viewRow();
    hits = loaded.hits();
    hitCount.set(hits.size());
    if (!getChildren().contains(content)) {
      getChildren().setAll(content);
      layout();
    }
    panes.install(loaded, shown, swapped, caret, y);
    pages.show(shown);
    publishCaret();
  }

  private void goToViewRow(int viewRow) {
    if (viewRow < 0 || viewRow >= shown.layout().size()) {
      return;
    }
    if (!shown.contains(viewRow)) {
      ViewRow view = shown.layout().get(viewRow);
      reload(new Anchor(view.row(), Math.max(0, view.part()), panes.third()));
      return;
    }
    setCaret(viewRow);
    if (!panes.isInSight(viewRow)) {
      double height = metrics.rowHeight();
      panes.scrollTo(Math.max(0, (viewRow - shown.first()) * height - panes.third()));
    }
  }

  private void setCaret(int viewRow) {
    caret = viewRow;
    panes.setCaret(viewRow);
    publishCaret();
  }

  private void publishCaret() {
    boolean none = shown.layout().size() == 0;
    caretRow.set(none ? -1 : shown.layout().get(caret).row());
    currentHunk.set(none ? -1 : shown.hunk(caret));
  }

  private Anchor anchorAtCaret() {
    if (shown.layout().size() == 0) {
      return new Anchor(Math.max(0, caretRow.get()), 0, panes.third());
    }
    ViewRow view = shown.layout().get(caret);
    return new Anchor(view.row(), Math.max(0, view.part()), panes.y(caret));
  }

  private boolean revealFold(UnaryOperator<RowRange> part) {
    if (shown.layout().size() == 0 || !shown.layout().get(caret).isFold()) {
      return false;
    }
    ViewRow fold = shown.layout().get(caret);
    reveal(part.apply(new RowRange(fold.row(), fold.endRow())));
    return true;
  }

  /** Keeps the row before what is revealed where it is, so that the eye finds it again. */
  private void reveal(RowRange rows) {
    if (shown.layout().size() == 0) {
      return;
    }
    int fold = shown.layout().indexOf(rows.first());
    boolean fromTop = shown.layout().get(fold).row() == rows.first();
    Anchor anchor =
        fromTop
            ? new Anchor(rows.first(), 0, panes.y(fold))
            : new Anchor(rows.end(), 0, panes.y(shown.layout().indexOf(rows.end())));
    folds = folds.reveal(rows);
    reload(anchor);
  }

  private void dress() {
    metrics = Metrics.of(look.codeSize().get());
    Palette palette = look.palette().get();
    panes.dress(palette, metrics);
    notices.dress(palette);
    pages.dress(palette);
    reload(anchorAtCaret());
  }

  private final class Hands implements PaneListener {
    @Override
    public void activated(DiffPane pane) {
      panes.activate(pane);
    }

    @Override
    public void scrolled(DiffPane pane) {
      panes.follow(pane);
    }

    @Override
    public void caretAt(int viewRow) {
      if (viewRow < shown.layout().size()) {
        setCaret(viewRow);
      }
    }

    @Override
    public void moveCaret(int rows) {
      DiffView.this.moveCaret(rows);
    }

    @Override
    public void reveal(RowRange rows) {
      DiffView.this.reveal(rows);
    }

    @Override
    public void open() {
      revealFold();
    }

    @Override
    public void toggleMark(Hunk hunk) {
      onMark.accept(hunk);
    }

    @Override
    public void copy(DiffPane pane) {
      panes.activate(pane);
      copySelection(false);
    }
  }

  private boolean goTo(int row) {
    goToRow(row);
    return true;
  }
}
