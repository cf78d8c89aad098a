package dev.countersign.desktop.diffview;

import dev.countersign.diff.Row;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/** Everything that is made away from the FX thread before a file is shown. Without state. */
final class DiffLoader {
  /** More rows are not installed in one step: that would block the FX thread for too long. */
  static final int PAGE = 10_000;

  private static final int MOST_HITS = 10_000;

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
   * @param anchor what is to stand where; decides the page
   */
  record Request(DiffModel model, Folds folds, ViewOptions options, Anchor anchor) {}

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
   * @param shown the rows
   * @param left document of the old side
   * @param right document of the new side
   * @param columns the longest row of either
   * @param viewRow where the anchor is
   * @param hits rows of the comparison in which the search text stands
   * @param colours those that are shown; empty where reading them takes longer
   */
  record Loaded(
      Shown shown,
      ReadOnlyStyledDocument<RowStyle, String, RunStyle> left,
      ReadOnlyStyledDocument<RowStyle, String, RunStyle> right,
      int columns,
      int viewRow,
      List<Integer> hits,
      Optional<Colours> colours) {
    ReadOnlyStyledDocument<RowStyle, String, RunStyle> document(Side side) {
      return side == Side.OLD ? left : right;
    }
  }

  /** Makes rows, in {@code known} colours or in those that are read soon. */
  static Loaded load(Request request, Optional<Colours> known, Progress progress) {
    Optional<Colours> read = known.or(() -> soon(request.model(), progress));
    Colours colours = read.orElse(Colours.NONE);
    TextComparison comparison = request.model().comparison();
    ViewOptions options = request.options();
    RowLayout layout = RowLayout.of(comparison, request.folds(), options, progress);
    int viewRow = layout.indexOf(request.anchor().row());
    for (int part = request.anchor().part(); part > 0 && isPart(layout, viewRow + 1); part--) {
      viewRow++;
    }
    int first = viewRow / PAGE * PAGE;
    int end = Math.min(layout.size(), first + PAGE);
    var left =
        new DiffDocumentBuilder(comparison, options, Side.OLD, colours.left())
            .build(layout, first, end, progress);
    var right =
        new DiffDocumentBuilder(comparison, options, Side.NEW, colours.right())
            .build(layout, first, end, progress);
    return new Loaded(
        new Shown(request.model(), layout, first, end),
        left,
        right,
        Math.max(columns(left), columns(right)),
        viewRow,
        hits(comparison, options.search(), progress),
        read);
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

  private static boolean isPart(RowLayout layout, int viewRow) {
    return viewRow < layout.size() && layout.get(viewRow).part() > 0;
  }

  private static int columns(ReadOnlyStyledDocument<RowStyle, String, RunStyle> document) {
    int most = 0;
    for (Paragraph<RowStyle, String, RunStyle> paragraph : document.getParagraphs()) {
      String text = paragraph.getText();
      int columns = text.length();
      for (int i = 0; i < text.length(); i++) {
        // From here on, glyphs of another font than that of code may be twice as wide.
        columns += text.charAt(i) >= 0x530 ? 1 : 0;
      }
      most = Math.max(most, columns);
    }
    return most;
  }

  private static List<Integer> hits(TextComparison comparison, String search, Progress progress) {
    List<Integer> hits = new ArrayList<>();
    if (search.isEmpty()) {
      return hits;
    }
    String needle = search.toLowerCase(Locale.ROOT);
    for (int i = 0; i < comparison.rows().size() && hits.size() < MOST_HITS; i++) {
      progress.throwIfCancelled();
      Row row = comparison.rows().get(i);
      if (contains(comparison, row, Side.OLD, needle)
          || contains(comparison, row, Side.NEW, needle)) {
        hits.add(i);
      }
    }
    return List.copyOf(hits);
  }

  private static boolean contains(TextComparison comparison, Row row, Side side, String needle) {
    return Lines.text(comparison, row, side).toLowerCase(Locale.ROOT).contains(needle);
  }
}
