package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import java.util.Locale;

/** Turns whatever was thrown into something a person can read. */
public final class Failures {
  private Failures() {}

  /**
   * {@code thrown} itself where it is a {@link Failure}, otherwise a fault of ours with a code that
   * finds it again in the log.
   */
  public static Failure of(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      return failure;
    }
    String code = code(thrown);
    return new MachineFailure(code, Messages.text("error.internal", code), thrown);
  }

  /** The same for the same place in the program: kind and first of our own frames. */
  private static String code(Throwable thrown) {
    String place = thrown.getClass().getSimpleName();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.countersign.")) {
        place += frame.getClassName() + frame.getMethodName();
        break;
      }
    }
    return String.format(Locale.ROOT, "internal.%08x", place.hashCode());
  }
}
