package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.Row;
import dev.countersign.diff.Span;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;

/**
 * Makes the document of one side, away from the FX thread. Every row on the screen is a paragraph,
 * filler and folds too, so that both sides have the same number.
 */
final class DiffDocumentBuilder {
  static final TextOps<String, RunStyle> OPS = SegmentOps.styledTextOps();

  /** Changes inside longer lines are not shown. */
  static final int LONGEST_REFINED = 5_000;

  private static final List<StyledSegment<String, RunStyle>> BLANK =
      List.of(new StyledSegment<>(" ", RunStyle.PLAIN));

  private final TextComparison comparison;
  private final FileMoves moves;
  private final ViewOptions options;
  private final Side side;
  private final Syntax syntax;
  private int cachedLine = -1;
  private DisplayLine cached = DisplayLine.of("", 1, false);

  DiffDocumentBuilder(DiffModel model, ViewOptions options, Side side, Syntax syntax) {
    this.comparison = model.comparison();
    this.moves = model.moves();
    this.options = options;
    this.side = side;
    this.syntax = syntax;
  }

  /** The rows {@code first} to before {@code end} of {@code layout}; there is at least one. */
  ReadOnlyStyledDocument<RowStyle, String, RunStyle> build(
      RowLayout layout, int first, int end, Progress progress) {
    ReadOnlyStyledDocumentBuilder<RowStyle, String, RunStyle> builder =
        new ReadOnlyStyledDocumentBuilder<>(OPS, RowStyle.CONTEXT);
    for (int i = first; i < end; i++) {
      progress.throwIfCancelled();
      ViewRow view = layout.get(i);
      if (view.isFold()) {
        builder.addParagraph(foldRuns(view), RowStyle.FOLD);
      } else {
        addLine(builder, view, progress);
      }
    }
    return builder.build();
  }

  private void addLine(
      ReadOnlyStyledDocumentBuilder<RowStyle, String, RunStyle> builder,
      ViewRow view,
      Progress progress) {
    Row row = comparison.rows().get(view.row());
    if (Lines.isFiller(row, side)) {
      builder.addParagraph(BLANK, RowStyle.FILLER);
      return;
    }
    DisplayLine line = display(Lines.index(row, side));
    int width = options.rowWidth(line.text());
    int start = Cuts.start(line.text(), width, view.part());
    int end = Cuts.start(line.text(), width, view.part() + 1);
    if (view.part() > 0 && start == end) {
      builder.addParagraph(BLANK, RowStyle.FILLER);
    } else {
      List<StyledSegment<String, RunStyle>> runs = runs(row, line, start, end, progress);
      String tail = end == line.text().length() ? LineTail.of(comparison, row, side) : "";
      builder.addParagraph(
          tail.isEmpty() ? runs : tailed(runs, tail), Lines.style(row, side, moves));
    }
  }

  private List<StyledSegment<String, RunStyle>> runs(
      Row row, DisplayLine line, int start, int end, Progress progress) {
    Painter painter = new Painter(line.text().substring(start, end));
    syntax.paint(Lines.index(row, side), line, start, painter.kinds());
    // A moved line and the line it happens to stand against have nothing to do with each other.
    if (line.text().length() <= LONGEST_REFINED && !moves.isQuiet(row, side)) {
      for (Span span : Lines.spans(row, side)) {
        painter.mark(
            line.toDisplay(span.start()) - start,
            line.toDisplay(span.end()) - start,
            side == Side.OLD ? RunStyle.OLD : RunStyle.NEW);
      }
    }
    markSpecial(painter, line, start, end);
    markHits(painter, row, line, start, progress);
    return painter.runs();
  }

  private static List<StyledSegment<String, RunStyle>> tailed(
      List<StyledSegment<String, RunStyle>> runs, String tail) {
    List<StyledSegment<String, RunStyle>> all = new ArrayList<>(runs);
    all.addAll(BLANK);
    all.add(new StyledSegment<>(tail.strip(), RunStyle.of(TokenKind.PLAIN, RunStyle.ESCAPE)));
    return all;
  }

  private static void markSpecial(Painter painter, DisplayLine line, int start, int end) {
    for (int i = start; i < end; i++) {
      switch (line.flag(i)) {
        case DisplayLine.ESCAPE -> painter.mark(i - start, i - start + 1, RunStyle.ESCAPE);
        case DisplayLine.WHITESPACE_MARK -> painter.mark(i - start, i - start + 1, RunStyle.FAINT);
        default -> {}
      }
    }
  }

  private void markHits(Painter painter, Row row, DisplayLine line, int start, Progress progress) {
    for (Highlight wanted : options.highlights()) {
      for (Span hit : wanted.in(comparison, row, side, progress)) {
        painter.mark(
            line.toDisplay(hit.start()) - start, line.toDisplay(hit.end()) - start, RunStyle.HIT);
      }
    }
  }

  private DisplayLine display(int line) {
    if (line != cachedLine) {
      cached = options.display(Lines.text(comparison, side).lines().get(line));
      cachedLine = line;
    }
    return cached;
  }

  private List<StyledSegment<String, RunStyle>> foldRuns(ViewRow fold) {
    List<StyledSegment<String, RunStyle>> runs = new ArrayList<>();
    for (FoldText.Part part : FoldText.parts(fold)) {
      runs.add(new StyledSegment<>(part.text(), part.link() ? RunStyle.ACTION : RunStyle.MUTED));
    }
    long hidden =
        comparison.rows().subList(fold.row(), fold.endRow()).stream()
            .filter(row -> row.kind() == Row.Kind.WHITESPACE)
            .count();
    if (hidden > 0) {
      runs.add(new StyledSegment<>(Messages.text("diff.fold.whitespace", hidden), RunStyle.MUTED));
    }
    return runs;
  }
}
