package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Failures;
import dev.countersign.model.Failure;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a fault of ours ends: written to the log, told in one calm sentence. */
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

  private volatile Consumer<Failure> panel = failure -> {};

  /** Handles everything from now on; until {@link #showOn} it is only logged. */
  static UncaughtErrors install() {
    UncaughtErrors handler = new UncaughtErrors();
    Thread.setDefaultUncaughtExceptionHandler(handler);
    return handler;
  }

  /** Tells on {@code shown}, on the FX thread, from now on. */
  void showOn(Consumer<Failure> shown) {
    panel = shown;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    Failure failure = Failures.of(thrown);
    LOG.error("{} in {}", failure.code(), thread.getName(), thrown);
    Platform.runLater(() -> panel.accept(failure));
  }
}
