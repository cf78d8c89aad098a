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
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of one side, away from the FX thread. Every row on the screen is a paragraph,
 * filler and folds too, so that both sides have the same number.
 */
final class DiffDocumentBuilder {
  static final TextOps<String, RunStyle> OPS = SegmentOps.styledTextOps();

  private static final List<StyledSegment<String, RunStyle>> BLANK =
      List.of(new StyledSegment<>(" ", RunStyle.PLAIN));

  private final TextComparison comparison;
  private final FileMoves moves;
  private final ViewOptions options;
  private final Side side;
  private final Syntax syntax;
  private int cachedLine = -1;
  private List<Span> hits = List.of();
  private @Nullable Row searched;
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
        addLine(builder, view, layout.cut(view.row()), progress);
      }
    }
    return builder.build();
  }

  private void addLine(
      ReadOnlyStyledDocumentBuilder<RowStyle, String, RunStyle> builder,
      ViewRow view,
      RowCut cut,
      Progress progress) {
    Row row = comparison.rows().get(view.row());
    if (Lines.isFiller(row, side)) {
      builder.addParagraph(BLANK, RowStyle.FILLER);
      return;
    }
    DisplayLine line = display(Lines.index(row, side));
    int start = Math.min(line.text().length(), cut.start(side, view.part()));
    int end = Math.min(line.text().length(), cut.start(side, view.part() + 1));
    if (view.part() > 0 && start == end) {
      builder.addParagraph(BLANK, RowStyle.FILLER);
    } else {
      List<StyledSegment<String, RunStyle>> runs =
          indented(cut.indent(side, view.part()), runs(row, line, start, end, progress));
      String tail = end == line.text().length() ? LineTail.of(comparison, row, side) : "";
      builder.addParagraph(
          tail.isEmpty() ? runs : tailed(runs, tail),
          cut.isSame(view.part()) ? RowStyle.CONTEXT : Lines.style(row, side, moves));
    }
  }

  private List<StyledSegment<String, RunStyle>> runs(
      Row row, DisplayLine line, int start, int end, Progress progress) {
    Painter painter = new Painter(line.text().substring(start, end));
    syntax.paint(Lines.index(row, side), line, start, painter.kinds());
    // A moved line and the line it happens to stand against have nothing to do with each other.
    markChanges(
        painter,
        moves.changed(row, side).orElseGet(() -> Lines.spans(row, side)),
        line,
        start,
        end);
    markSpecial(painter, line, start, end);
    markHits(painter, row, line, start, end, progress);
    return painter.runs();
  }

  private void markChanges(
      Painter painter, List<Span> changed, DisplayLine line, int start, int end) {
    int from = line.toSource(start);
    int to = line.toSource(end);
    for (Span span : changed) {
      if (span.start() < to && span.end() > from) {
        painter.mark(
            line.toDisplay(span.start()) - start,
            line.toDisplay(span.end()) - start,
            side == Side.OLD ? RunStyle.OLD : RunStyle.NEW);
      }
    }
  }

  private static List<StyledSegment<String, RunStyle>> indented(
      int columns, List<StyledSegment<String, RunStyle>> runs) {
    if (columns == 0) {
      return runs;
    }
    List<StyledSegment<String, RunStyle>> all = new ArrayList<>(runs.size() + 1);
    all.add(new StyledSegment<>(" ".repeat(columns), RunStyle.PLAIN));
    all.addAll(runs);
    return all;
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

  private void markHits(
      Painter painter, Row row, DisplayLine line, int start, int end, Progress p) {
    for (Span hit : hits(row, p)) {
      if (line.toDisplay(hit.start()) < end && line.toDisplay(hit.end()) > start) {
        painter.mark(
            line.toDisplay(hit.start()) - start, line.toDisplay(hit.end()) - start, RunStyle.HIT);
      }
    }
  }

  /** Of the row asked for last they are kept, because a long line is asked for part by part. */
  private List<Span> hits(Row row, Progress progress) {
    if (!row.equals(searched)) {
      List<Span> found = new ArrayList<>();
      for (Highlight wanted : options.highlights()) {
        found.addAll(wanted.in(comparison, row, side, progress));
      }
      hits = found;
      searched = row;
    }
    return hits;
  }

  private DisplayLine display(int line) {
    if (line != cachedLine) {
      cached = options.display(Lines.text(comparison, side).lines().get(line));
      cachedLine = line;
    }
    return cached;
  }

  private List<StyledSegment<String, RunStyle>> foldRuns(ViewRow fold) {
    List<String> differ = fold.hidesWhitespace() ? differ(fold) : List.of();
    return FoldText.parts(fold, options.width(), differ).stream()
        .map(part ->
            new StyledSegment<>(part.text(), part.link() ? RunStyle.ACTION : RunStyle.MUTED))
        .toList();
  }

  private List<String> differ(ViewRow fold) {
    long hidden =
        comparison.rows().subList(fold.row(), fold.endRow()).stream()
            .filter(row -> row.kind() == Row.Kind.WHITESPACE)
            .count();
    return List.of(
        Messages.text("diff.fold.whitespace", hidden),
        Messages.text("diff.fold.whitespace.short", hidden));
  }
}
