package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * What is shown of one file, and how: made anew away from the FX thread whenever something of that
 * changes. To be used on the FX thread.
 */
final class DiffPage {
  private final Latest latest;
  private final PanePair panes;
  private final Caret caret;
  private final BiConsumer<DiffLoader.Loaded, Anchor> onLoaded;
  private final ReadOnlyIntegerWrapper hitCount = new ReadOnlyIntegerWrapper(0);
  private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
  private boolean making;
  private boolean sliding;
  private Shown shown = Shown.NONE;
  private Folds folds = Folds.CONTEXT_ONLY;
  private ViewOptions options = ViewOptions.DEFAULT;
  private Optional<DiffLoader.Colours> colours = Optional.empty();
  private Optional<Hits> hits = Optional.empty();
  private Optional<Making> awaited = Optional.empty();

  /** Rows that are being made: where the caret and the sight are to be, and what comes then. */
  private record Making(Spot at, Anchor anchor, Runnable then) {}

  /**
   * Nothing yet.
   *
   * @param onLoaded puts what was made on the screen
   */
  DiffPage(
      TaskRunner tasks,
      PanePair panes,
      Caret caret,
      BiConsumer<DiffLoader.Loaded, Anchor> onLoaded) {
    this.latest = new Latest(tasks);
    this.panes = panes;
    this.caret = caret;
    this.onLoaded = onLoaded;
  }

  Shown shown() {
    return shown;
  }

  /** True while no row is there to be moved to. */
  boolean isEmpty() {
    return shown.layout().size() == 0;
  }

  /** True while rows are being made, so that a caret set now would be lost. */
  boolean isMaking() {
    return awaited.isPresent();
  }

  Folds folds() {
    return folds;
  }

  ViewOptions options() {
    return options;
  }

  /** Rows of the comparison in which the search in the file found something. */
  List<Integer> hits() {
    return hits.orElse(Hits.NONE).inFile();
  }

  ReadOnlyIntegerProperty hitCount() {
    return hitCount.getReadOnlyProperty();
  }

  /** Whether rows or colours are being made. */
  ReadOnlyBooleanProperty loading() {
    return loading.getReadOnlyProperty();
  }

  /** Another file, which opens at {@code row}. */
  void start(DiffModel model, int row) {
    folds = Folds.CONTEXT_ONLY;
    colours = Optional.empty();
    hits = Optional.empty();
    awaited = Optional.empty();
    options = options.withInFile(Optional.empty());
    shown = new Shown(model, RowLayout.EMPTY, 0, 0);
    caret.moveTo(0, shown);
    caret.expect(row);
    reload(new Anchor(new Spot(row, 0), panes.third()));
  }

  /** No file; what is being made is cancelled. */
  void stop() {
    latest.cancel();
    making(false);
    awaited = Optional.empty();
    shown = Shown.NONE;
    caret.moveTo(0, shown);
  }

  /** The same file with other marks. */
  void marked(Set<Sha256> ids) {
    shown = shown.with(shown.model().withMarked(ids));
    panes.remark(shown);
  }

  /** The same file, of which is known now what moved. */
  void moved(FileMoves moves) {
    boolean changes = moves.isAny() || shown.model().moves().isAny();
    shown = shown.with(shown.model().withMoves(moves));
    if (changes) {
      refresh();
    }
  }

  /** Folds and unfolds; what is in sight and the caret stay where they are. */
  void fold(Folds newFolds) {
    folds = newFolds;
    refresh();
  }

  /** Folds and unfolds, with the caret at the anchor. */
  void fold(Folds newFolds, Anchor anchor) {
    folds = newFolds;
    reload(anchor);
  }

  void change(UnaryOperator<ViewOptions> how) {
    options = how.apply(options);
    refresh();
  }

  /** Looks for something else and calls {@code then} once the hits are on the screen. */
  void search(UnaryOperator<ViewOptions> how, Runnable then) {
    options = how.apply(options);
    hits = Optional.empty();
    Making making = next();
    load(making.at(), making.anchor(), then);
  }

  /** Whether a window of rows is on its way. */
  void sliding(boolean isSliding) {
    sliding = isSliding;
    loading.set(making || sliding);
  }

  private void making(boolean isMaking) {
    making = isMaking;
    loading.set(making || sliding);
  }

  /** Makes the rows anew; what is in sight and the caret stay where they are. */
  void refresh() {
    Making how = next();
    load(how.at(), how.anchor(), how.then());
  }

  /** What is being made, so that making it anew takes nobody elsewhere; else all stays. */
  private Making next() {
    return awaited.orElseGet(() -> new Making(caretSpot(), anchorInSight(), () -> {}));
  }

  /** Makes the rows anew, with the caret at the anchor. */
  void reload(Anchor anchor) {
    load(anchor.spot(), anchor, () -> {});
  }

  /** Puts other rows of the same layout on the screen. */
  void slideTo(RowWindow window, double y) {
    shown = shown.with(window);
    panes.slide(window, shown, y);
  }

  /** The colours of the rows on the screen. */
  DiffLoader.Colours colours() {
    return colours.orElse(DiffLoader.Colours.NONE);
  }

  private void load(Spot at, Anchor anchor, Runnable then) {
    DiffModel model = shown.model();
    if (model.comparison().rows().isEmpty()) {
      return;
    }
    var request = new DiffLoader.Request(model, folds, options, at, anchor);
    DiffLoader.Known known = new DiffLoader.Known(colours, hits);
    making(true);
    awaited = Optional.of(new Making(at, anchor, then));
    latest.run(
        model.title(),
        progress -> DiffLoader.load(request, known, progress),
        loaded -> {
          awaited = Optional.empty();
          install(loaded, anchor);
          then.run();
        });
  }

  /** What to keep in its place: the row of the caret, or the topmost where that is not in sight. */
  Anchor anchorInSight() {
    if (isEmpty()) {
      return new Anchor(caretSpot(), panes.third());
    }
    int viewRow = panes.isInSight(caret.viewRow()) ? caret.viewRow() : panes.topRow();
    return new Anchor(Spot.of(shown.layout().get(viewRow)), panes.y(viewRow));
  }

  private Spot caretSpot() {
    return isEmpty()
        ? new Spot(Math.max(0, caret.row().get()), 0)
        : Spot.of(shown.layout().get(caret.viewRow()));
  }

  private void install(DiffLoader.Loaded loaded, Anchor anchor) {
    shown = new Shown(shown.model(), loaded.layout(), 0, 0).with(loaded.window());
    hits = Optional.of(loaded.hits());
    hitCount.set(loaded.hits().inFile().size());
    colours = loaded.colours();
    onLoaded.accept(loaded, anchor);
    if (colours.isEmpty()) {
      colour(shown.model());
    } else {
      making(false);
    }
  }

  private void colour(DiffModel model) {
    latest.run(
        model.title(),
        progress -> DiffLoader.colours(model, DiffLoader.COLOUR_NANOS, progress),
        read -> {
          colours = Optional.of(read);
          refresh();
        });
  }
}
