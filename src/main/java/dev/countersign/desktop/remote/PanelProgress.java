package dev.countersign.desktop.remote;

import dev.countersign.model.Progress;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Shows in a panel how far work is, beside the task bar. Its properties belong to the FX thread.
 */
public final class PanelProgress {
  private record Figures(String text, double fraction) {}

  private final AtomicReference<Figures> newest = new AtomicReference<>();
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);

  /** The step, with figures where there are any. */
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /** From 0 to 1, or -1 where that is not known. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** {@code progress}, listened to. */
  public Progress beside(Progress progress) {
    return new Progress() {
      @Override
      public void update(String step, long done, long total) {
        progress.update(step, done, total);
        show(step, done, total);
      }

      @Override
      public boolean isCancelled() {
        return progress.isCancelled();
      }
    };
  }

  private void show(String step, long done, long total) {
    String figures =
        total > 0
            ? String.format(Locale.UK, "%s %,d / %,d", step, done, total)
            : done > 0 ? String.format(Locale.UK, "%s %,d", step, done) : step;
    Figures now = new Figures(figures, total > 0 ? Math.min(1, (double) done / total) : -1);
    if (newest.getAndSet(now) == null) {
      Platform.runLater(this::deliver);
    }
  }

  private void deliver() {
    Figures figures = newest.getAndSet(null);
    if (figures != null) {
      text.set(figures.text());
      fraction.set(figures.fraction());
    }
  }
}
