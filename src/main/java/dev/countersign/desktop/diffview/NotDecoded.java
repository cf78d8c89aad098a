package dev.countersign.desktop.diffview;

import org.jspecify.annotations.Nullable;

/** A decoder gave up, or gave something else than the header promised. */
final class NotDecoded extends Exception {
  private static final long serialVersionUID = 1L;

  NotDecoded(@Nullable Throwable cause) {
    super(cause);
  }
}
