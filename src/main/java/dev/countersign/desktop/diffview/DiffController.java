package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.Folding;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.RowRange;
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

/** What {@link DiffView} does: keeps what is shown and makes it anew. On the FX thread only. */
final class DiffController {
  /** Rows kept in sight around the caret. */
  private static final int MARGIN = 2;

  private static final int NARROWEST = 20;

  private final Look look;
  private final StackPane host;
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
  private Shown shown = Shown.NONE;
  private Folds folds = Folds.CONTEXT_ONLY;
  private ViewOptions options = ViewOptions.DEFAULT;
  private Optional<DiffLoader.Colours> colours = Optional.empty();
  private List<Integer> hits = List.of();
  private int caret;
  private boolean swapped;

  DiffController(TaskRunner tasks, Look look, StackPane host) {
    this.look = look;
    this.host = host;
    this.latest = new Latest(tasks);
    this.metrics = Metrics.of(look.codeSize().get());
    this.panes = new PanePair(metrics, Shown.NONE, new Hands(), this::goToViewRow);
    VBox.setVgrow(panes, Priority.ALWAYS);
    content = new VBox(notices, panes, pages);
    message = new MessageView(look);
    host.getChildren().setAll(content);
    look.palette().subscribe(palette -> dress());
    look.codeSize().subscribe(size -> dress());
    clear(Messages.text("diff.empty"));
  }

  void show(DiffModel model) {
    List<Hunk> hunks = model.comparison().hunks();
    start(model, hunks.isEmpty() ? 0 : hunks.getFirst().firstRow());
  }

  void showFromEnd(DiffModel model) {
    List<Hunk> hunks = model.comparison().hunks();
    start(model, hunks.isEmpty() ? 0 : hunks.getLast().firstRow());
  }

  void clear(String sentence) {
    message.show(sentence, List.of());
    showInstead(message);
  }

  void showInstead(Node view) {
    latest.cancel();
    loading.set(false);
    shown = Shown.NONE;
    caret = 0;
    publishCaret();
    host.getChildren().setAll(view);
  }

  void onHunkMarkToggled(Consumer<Hunk> consumer) {
    onMark = consumer;
  }

  void hideMarks() {
    panes.hideMarks();
  }

  void marked(Set<Sha256> ids) {
    DiffModel old = shown.model();
    DiffModel model = new DiffModel(old.leftTitle(), old.rightTitle(), old.comparison(), ids);
    shown = new Shown(model, shown.layout(), shown.first(), shown.end());
    panes.remark(shown);
  }

  boolean toggleMark() {
    return currentHunk()
        .map(hunk -> {
          onMark.accept(hunk);
          return true;
        })
        .orElse(false);
  }

  Optional<Hunk> currentHunk() {
    int index = currentHunk.get();
    return index < 0
        ? Optional.empty()
        : Optional.of(shown.model().comparison().hunks().get(index));
  }

  ReadOnlyIntegerProperty currentHunkIndexProperty() {
    return currentHunk.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty caretRowProperty() {
    return caretRow.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Side> activeSideProperty() {
    return panes.activeSideProperty();
  }

  ReadOnlyIntegerProperty hitCountProperty() {
    return hitCount.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty loadingProperty() {
    return loading.getReadOnlyProperty();
  }

  boolean nextHunk() {
    return Hunks.after(shown.model().comparison(), caretRow.get()).map(this::goTo).orElse(false);
  }

  boolean previousHunk() {
    return Hunks.before(shown.model().comparison(), caretRow.get()).map(this::goTo).orElse(false);
  }

  void goToRow(int row) {
    int size = shown.model().comparison().rows().size();
    if (size == 0) {
      return;
    }
    int target = Math.clamp(row, 0, size - 1);
    if (shown.layout().size() == 0) {
      // The file is still being made ready: it is to open there.
      caretRow.set(target);
      reload(new Anchor(target, 0, panes.third()));
      return;
    }
    int viewRow = shown.layout().indexOf(target);
    if (shown.layout().get(viewRow).isFold()) {
      folds = folds.reveal(new RowRange(target - Folding.CONTEXT, target + Folding.CONTEXT + 1));
      caretRow.set(target);
      reload(new Anchor(target, 0, panes.third()));
    } else {
      goToViewRow(viewRow);
    }
  }

  void moveCaret(int rows) {
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

  void revealAll() {
    folds = Folds.none(shown.model().comparison());
    reload(anchorAtCaret());
  }

  void toggleContext() {
    TextComparison comparison = shown.model().comparison();
    folds = folds.equals(Folds.none(comparison)) ? Folds.CONTEXT_ONLY : Folds.none(comparison);
    reload(anchorAtCaret());
  }

  boolean revealDown() {
    return revealFold(fold -> Folding.top(fold, Folding.STEP));
  }

  boolean revealUp() {
    return revealFold(fold -> Folding.bottom(fold, Folding.STEP));
  }

  boolean revealFold() {
    return revealFold(fold -> fold);
  }

  boolean revealDeclaration() {
    if (caretRow.get() < 0) {
      return false;
    }
    Optional<RowRange> rows = Folding.enclosing(shown.model().comparison(), caretRow.get());
    rows.ifPresent(this::reveal);
    return rows.isPresent();
  }

  void toggleWhitespaceMarks() {
    options = options.withWhitespaceMarks(!options.whitespaceMarks());
    reload(anchorAtCaret());
  }

  void toggleWrap() {
    boolean isOn = options.width() < Cuts.LONGEST;
    options =
        options.withWidth(
            isOn ? Cuts.LONGEST : Math.clamp(panes.columns(), NARROWEST, Cuts.LONGEST));
    reload(anchorAtCaret());
  }

  void swapSides() {
    swapped = !swapped;
    reload(anchorAtCaret());
  }

  void find(String text) {
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

  boolean findNext() {
    Optional<Integer> next = hits.stream().filter(row -> row > caretRow.get()).findFirst();
    return next.or(() -> hits.stream().findFirst()).map(this::goTo).orElse(false);
  }

  boolean findPrevious() {
    Optional<Integer> last = hits.isEmpty() ? Optional.empty() : Optional.of(hits.getLast());
    return hits.reversed().stream()
        .filter(row -> row < caretRow.get())
        .findFirst()
        .or(() -> last)
        .map(this::goTo)
        .orElse(false);
  }

  void copySelection(boolean withFileAndLine) {
    String text = selectedText(withFileAndLine);
    if (!text.isEmpty()) {
      ClipboardContent clip = new ClipboardContent();
      clip.putString(text);
      Clipboard.getSystemClipboard().setContent(clip);
    }
  }

  String selectedText(boolean withFileAndLine) {
    if (shown.layout().size() == 0) {
      return "";
    }
    CopyText copy = panes.active().selection(options, caret);
    return withFileAndLine ? copy.textWithPlace() : copy.text();
  }

  void focusText() {
    panes.active().area().requestFocus();
  }

  private void start(DiffModel model, int row) {
    folds = Folds.CONTEXT_ONLY;
    colours = Optional.empty();
    hits = List.of();
    options = options.withSearch("");
    shown = new Shown(model, RowLayout.EMPTY, 0, 0);
    caretRow.set(row);
    currentHunk.set(-1);
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
    if (!host.getChildren().contains(content)) {
      host.getChildren().setAll(content);
      host.layout();
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
      DiffController.this.moveCaret(rows);
    }

    @Override
    public void reveal(RowRange rows) {
      DiffController.this.reveal(rows);
    }

    @Override
    public void open() {
      revealFold();
    }

    @Override
    public void toggleMark(Hunk hunk) {
      // While another file is loading, what is clicked is still the one before.
      if (shown.layout().size() > 0) {
        onMark.accept(hunk);
      }
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
