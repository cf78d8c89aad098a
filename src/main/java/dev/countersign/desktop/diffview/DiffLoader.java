package dev.countersign.desktop.diffview;

import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.List;
import java.util.Optional;

/** Everything that is made away from the FX thread before a file is shown. Without state. */
final class DiffLoader {
  /** Reading a language for longer is not worth it. */
  static final long COLOUR_NANOS = 2_000_000_000L;

  /** What is read within this time is shown with its colours at once, which spares a second go. */
  private static final long SOON_NANOS = 40_000_000L;

  private DiffLoader() {}

  /**
   * What to show.
   *
   * @param model the file
   * @param folds what is unfolded
   * @param options how text is shown
   * @param caret where the caret is to be
   * @param anchor what is to stand where; decides the window
   */
  record Request(DiffModel model, Folds folds, ViewOptions options, Spot caret, Anchor anchor) {}

  /**
   * The languages of both sides, read.
   *
   * @param left of the old side
   * @param right of the new side
   */
  record Colours(Syntax left, Syntax right) {
    static final Colours NONE = new Colours(Syntax.NONE, Syntax.NONE);

    boolean isWhole() {
      return left.isWhole() && right.isWhole();
    }
  }

  /**
   * What to install.
   *
   * @param layout all rows of the screen
   * @param window those to install
   * @param columns no row is wider; the same from file to file where lines are wrapped
   * @param caret row of the screen where the caret is
   * @param anchor row of the screen where the anchor is
   * @param hits where what is searched for stands
   * @param colours those that are shown; empty where reading them takes longer
   */
  record Loaded(
      RowLayout layout,
      RowWindow window,
      int columns,
      int caret,
      int anchor,
      Hits hits,
      Optional<Colours> colours) {}

  /**
   * What need not be found out again.
   *
   * @param colours of both sides
   * @param hits of what is searched for
   */
  record Known(Optional<Colours> colours, Optional<Hits> hits) {}

  /** Makes rows, in {@code known} colours or in those that are read soon. */
  static Loaded load(Request request, Known known, Progress progress) {
    Optional<Colours> read = known.colours().or(() -> soon(request.model(), progress));
    TextComparison comparison = request.model().comparison();
    ViewOptions options = request.options();
    RowLayout layout = RowLayout.of(comparison, request.folds(), options, progress);
    int anchor = request.anchor().spot().in(layout);
    Shown shown = new Shown(request.model(), layout, 0, 0);
    return new Loaded(
        layout,
        window(shown, options, read.orElse(Colours.NONE), anchor, progress),
        options.wraps() ? options.width() : Columns.most(comparison, layout, options, progress),
        request.caret().in(layout),
        anchor,
        known.hits().orElseGet(() -> Hits.of(comparison, options, progress)),
        read);
  }

  /** Makes the rows around {@code viewRow}. */
  static RowWindow window(
      Shown shown, ViewOptions options, Colours colours, int viewRow, Progress progress) {
    RowLayout layout = shown.layout();
    int first = RowWindow.firstAround(viewRow, layout.size());
    int end = Math.min(layout.size(), first + RowWindow.ROWS);
    return new RowWindow(
        first,
        end,
        new DiffDocumentBuilder(shown.model(), options, Side.OLD, colours.left())
            .build(layout, first, end, progress),
        new DiffDocumentBuilder(shown.model(), options, Side.NEW, colours.right())
            .build(layout, first, end, progress));
  }

  private static Optional<Colours> soon(DiffModel model, Progress progress) {
    return Optional.of(colours(model, SOON_NANOS / 2, progress)).filter(Colours::isWhole);
  }

  /** Reads both sides, each no longer than {@code nanos}. */
  static Colours colours(DiffModel model, long nanos, Progress progress) {
    TextComparison comparison = model.comparison();
    return new Colours(
        syntax(model.leftTitle(), comparison.left().lines(), nanos, progress),
        syntax(model.rightTitle(), comparison.right().lines(), nanos, progress));
  }

  private static Syntax syntax(
      Optional<String> path, List<String> lines, long nanos, Progress progress) {
    return path.flatMap(Languages::of)
        .map(language -> Syntax.of(lines, language, nanos, System::nanoTime, progress))
        .orElse(Syntax.NONE);
  }
}
