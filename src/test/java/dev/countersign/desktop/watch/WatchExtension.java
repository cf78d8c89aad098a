package dev.countersign.desktop.watch;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every test of the desktop during which the FX thread was blocked absurdly long. Registered
 * for all tests by its service file.
 *
 * <p>The bound is processor time of the FX thread for one event, not time on the clock, and several
 * times what starting the whole desktop takes where the processor is slow and nothing is loaded.
 */
public final class WatchExtension implements BeforeEachCallback, AfterEachCallback {
  /** The thread that watches. */
  static final String THREAD = "fx-watch-of-all-tests";

  private static final String DESKTOP = "dev.countersign.desktop.";

  private static final class Only {
    static final FxWatch WATCH = FxWatch.start(THREAD, TimeUnit.SECONDS.toNanos(10));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (isOfDesktop(context)) {
      Only.WATCH.takeFault();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (isOfDesktop(context)) {
      Only.WATCH
          .takeFault()
          .ifPresent(fault -> {
            throw new AssertionError(fault);
          });
    }
  }

  private static boolean isOfDesktop(ExtensionContext context) {
    return context.getRequiredTestClass().getName().startsWith(DESKTOP);
  }
}
