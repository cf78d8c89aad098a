package dev.countersign.desktop.diffview;

import dev.countersign.diff.Folding;
import dev.countersign.diff.RowRange;
import java.util.Optional;

/** Moves the caret, and with it what is in sight. To be used on the FX thread. */
final class Navigation {
  /** Rows kept in sight around the caret. */
  private static final int MARGIN = 2;

  private final DiffPage page;
  private final PanePair panes;
  private final Caret caret;
  private final Sliding sliding;

  Navigation(DiffPage page, PanePair panes, Caret caret, Sliding sliding) {
    this.page = page;
    this.panes = panes;
    this.caret = caret;
    this.sliding = sliding;
  }

  /** To the next hunk; false where there is none. */
  boolean nextHunk() {
    return goTo(Hunks.after(page.shown().model().comparison(), caret.row().get()));
  }

  /** To the previous hunk; false where there is none. */
  boolean previousHunk() {
    return goTo(Hunks.before(page.shown().model().comparison(), caret.row().get()));
  }

  /** To a row of the comparison, unless it is empty. */
  boolean goTo(Optional<Integer> row) {
    row.ifPresent(this::goToRow);
    return row.isPresent();
  }

  /** To a row of the comparison, unfolding it where needed. */
  void goToRow(int row) {
    Shown shown = page.shown();
    int size = shown.model().comparison().rows().size();
    if (size == 0) {
      return;
    }
    int target = Math.clamp(row, 0, size - 1);
    boolean isReady = !page.isEmpty() && !page.isMaking();
    int viewRow = isReady ? shown.layout().indexOf(target) : 0;
    if (!isReady || shown.layout().get(viewRow).isFold()) {
      // What is still being made is to be there when it comes.
      caret.expect(target);
      page.fold(
          page.folds().reveal(Hidden.rows(around(target))),
          new Anchor(new Spot(target, 0), panes.third()));
    } else {
      goToViewRow(viewRow);
    }
  }

  private static RowRange around(int row) {
    return new RowRange(row - Folding.CONTEXT, row + Folding.CONTEXT + 1);
  }

  /** Down by rows of the screen, or up where negative. */
  void moveCaret(int rows) {
    if (page.isEmpty()) {
      return;
    }
    int size = page.shown().layout().size();
    int target = Math.clamp((long) caret.viewRow() + rows, 0, size - 1);
    if (page.shown().contains(target)) {
      setCaret(target);
      panes.keepInSight(target, MARGIN);
    } else {
      goToViewRow(target);
    }
  }

  /** To a row of the screen, in the window or not. */
  void goToViewRow(int viewRow) {
    Shown shown = page.shown();
    if (viewRow < 0 || viewRow >= shown.layout().size()) {
      return;
    }
    setCaret(viewRow);
    if (!shown.contains(viewRow)) {
      sliding.to(Math.max(0, viewRow * panes.rowHeight() - panes.third()));
    } else if (!panes.isInSight(viewRow)) {
      panes.scrollToRow(viewRow, panes.third());
    }
  }

  /** Puts the caret on a row of the screen without scrolling. */
  void setCaret(int viewRow) {
    if (viewRow < page.shown().layout().size()) {
      caret.moveTo(viewRow, page.shown());
      panes.setCaret(viewRow);
    }
  }
}
