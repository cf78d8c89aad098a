package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.RowRange;
import dev.countersign.diff.TextComparison;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Shows rows that were folded, and folds them again. To be used on the FX thread. */
final class Unfolding {
  private final DiffPage page;
  private final PanePair panes;
  private final Caret caret;

  Unfolding(DiffPage page, PanePair panes, Caret caret) {
    this.page = page;
    this.panes = panes;
    this.caret = caret;
  }

  /** Shows every row. */
  void revealAll() {
    page.fold(Folds.NONE);
  }

  /** From hunks with their context to every row, or back. */
  void toggleContext() {
    page.fold(page.folds().all() ? Folds.CONTEXT_ONLY : Folds.NONE);
  }

  /** Shows the first rows of the fold at the caret; false where it is in none. */
  boolean revealDown() {
    return revealFold(fold -> fold.top(Folding.STEP));
  }

  /** Shows the last rows of the fold at the caret; false where it is in none. */
  boolean revealUp() {
    return revealFold(fold -> fold.bottom(Folding.STEP));
  }

  /** Shows all of the fold at the caret; false where it is in none. */
  boolean revealFold() {
    return revealFold(fold -> fold);
  }

  /** Shows what stands between the caret and the declaration around it; false without one. */
  boolean revealDeclaration() {
    if (page.isEmpty()) {
      return false;
    }
    Optional<RowRange> rows = Folding.enclosing(comparison(), caret.row().get());
    rows.ifPresent(this::revealAbove);
    return rows.isPresent();
  }

  /** Shows rows down to that of the caret, which moves down to have as many in sight as fit. */
  private void revealAbove(RowRange rows) {
    int above = Math.min(rows.end() - 1 - rows.first(), panes.rowsInSight() - 2);
    double y = Math.max(panes.y(caret.viewRow()), above * panes.rowHeight());
    page.fold(
        page.folds().reveal(Hidden.rows(rows)),
        new Anchor(Spot.of(page.shown().layout().get(caret.viewRow())), y));
  }

  /** Keeps the row before what is revealed where it is, so that the eye finds it again. */
  void reveal(Hidden part) {
    if (page.isEmpty()) {
      return;
    }
    RowLayout layout = page.shown().layout();
    int fold = part.start().in(layout);
    boolean fromTop = Hidden.of(layout.get(fold)).start().equals(part.start());
    Anchor anchor =
        fromTop
            ? new Anchor(part.start(), panes.y(fold))
            : new Anchor(part.after(), panes.y(part.after().in(layout)));
    page.fold(page.folds().reveal(part), anchor);
  }

  private boolean revealFold(UnaryOperator<Hidden> part) {
    if (page.isEmpty() || !page.shown().layout().get(caret.viewRow()).isFold()) {
      return false;
    }
    ViewRow fold = page.shown().layout().get(caret.viewRow());
    reveal(part.apply(Hidden.of(fold)));
    return true;
  }

  private TextComparison comparison() {
    return page.shown().model().comparison();
  }
}
