package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One stop of the tour: something is done on the FX thread, then pictures are taken once nothing
 * runs any more.
 *
 * @param name names the pictures; empty where none are taken
 * @param possible whether there is something to show
 * @param work does it
 */
record TourStep(String name, Predicate<Composition> possible, Consumer<Composition> work) {
  /** Does something that is always possible. */
  static TourStep of(String name, Consumer<Composition> work) {
    return new TourStep(name, composition -> true, work);
  }

  /** Calls an action, where it is enabled. */
  static TourStep calling(String name, Action action) {
    return new TourStep(
        name,
        composition -> composition.actions().enabled(action).get(),
        composition -> composition.actions().call(action));
  }
}
