package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.TaskRunner;
import java.util.OptionalDouble;

/**
 * Moves the window of installed rows along with what is in sight, before its edge comes in sight.
 * The rows are made away from the FX thread. To be used on the FX thread.
 */
final class Sliding {
  private static final int MARGIN = RowWindow.ROWS / 4;

  private final TaskRunner tasks;
  private final Latest latest;
  private final DiffPage page;
  private final PanePair panes;
  private OptionalDouble target = OptionalDouble.empty();
  private boolean running;

  Sliding(TaskRunner tasks, DiffPage page, PanePair panes) {
    this.tasks = tasks;
    this.latest = new Latest(tasks);
    this.page = page;
    this.panes = panes;
  }

  /** The sight has moved. */
  void follow() {
    if (!running && isNearEdge()) {
      start(panes.topRow());
    }
  }

  /** The sight is to begin {@code y} pixels below the first row of all. */
  void to(double y) {
    if (page.isEmpty()) {
      return;
    }
    int row = Math.clamp((long) (y / panes.rowHeight()), 0, page.shown().layout().size() - 1);
    if (page.shown().contains(row) && page.shown().contains(lastRow(row))) {
      target = OptionalDouble.empty();
      panes.showFrom(y);
    } else {
      target = OptionalDouble.of(y);
      start(row);
    }
  }

  private int lastRow(int top) {
    return Math.min(top + panes.rowsInSight(), page.shown().layout().size() - 1);
  }

  private boolean isNearEdge() {
    Shown shown = page.shown();
    int top = panes.topRow();
    boolean above = shown.first() > 0 && top < shown.first() + MARGIN;
    boolean below = shown.end() < shown.layout().size() && lastRow(top) > shown.end() - MARGIN;
    return above || below;
  }

  private void start(int row) {
    running(true);
    Shown from = page.shown();
    ViewOptions options = page.options();
    DiffLoader.Colours colours = page.colours();
    latest.run(
        from.model().title(),
        progress -> DiffLoader.window(from, options, colours, row, progress),
        window -> {
          running(false);
          arrive(from, window);
        },
        failure -> {
          running(false);
          tasks.report(failure);
        },
        () -> running(false));
  }

  private void running(boolean isRunning) {
    running = isRunning;
    page.sliding(isRunning);
  }

  private void arrive(Shown from, RowWindow window) {
    // Other rows have come meanwhile: these are of no use any more.
    if (page.shown().layout() == from.layout()) {
      double y = target.orElseGet(panes::scrollY);
      target = OptionalDouble.empty();
      page.slideTo(window, y);
    }
    follow();
  }
}
