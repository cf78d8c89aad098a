package dev.countersign.desktop.common;

/** Work that was given to a {@link TaskRunner}. To be used on the FX thread. */
@FunctionalInterface
public interface Running {
  /** Asks it to stop; nothing is delivered any more. Does nothing where it has ended. */
  void cancel();
}
