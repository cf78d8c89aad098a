package dev.countersign.desktop.common;

import dev.countersign.model.Progress;

/**
 * What is done away from the FX thread.
 *
 * @param <T> what comes out
 */
@FunctionalInterface
public interface Work<T> {
  /**
   * Does it. Asks {@code progress} every few milliseconds whether to go on.
   *
   * @throws Exception what stopped it; a {@link dev.countersign.model.Failure} is shown as it
   *     stands, anything else as a fault of ours
   */
  T run(Progress progress) throws Exception;
}
