package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/**
 * The scroll bar of both sides: over all rows of the screen, installed or not. To be used on the FX
 * thread.
 */
final class RowBar extends ScrollBar {
  private static final int ROWS_A_CLICK = 3;

  private boolean showing;

  /** Tells {@code onMoved} how many pixels down somebody moved it. */
  RowBar(DoubleConsumer onMoved) {
    setId("diff-scroll");
    setOrientation(Orientation.VERTICAL);
    setAccessibleText(Messages.text("diff.scroll"));
    valueProperty()
        .addListener((source, before, now) -> {
          if (!showing) {
            onMoved.accept(now.doubleValue());
          }
        });
  }

  /**
   * Shows what is in sight.
   *
   * @param y how far down the top of the sight is, in pixels
   * @param height of the sight
   * @param all height of all rows
   */
  void show(double y, double height, double all, double rowHeight) {
    showing = true;
    double max = Math.max(0, all - height);
    setMax(max);
    // As JavaFX has it, relative to the way the bar can go.
    setVisibleAmount(all <= 0 ? 0 : max * Math.min(1, height / all));
    setUnitIncrement(ROWS_A_CLICK * rowHeight);
    setBlockIncrement(Math.max(rowHeight, height - rowHeight));
    setValue(Math.clamp(y, 0, max));
    setDisable(max == 0);
    showing = false;
  }
}
