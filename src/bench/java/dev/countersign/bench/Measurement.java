package dev.countersign.bench;

/**
 * One row that measures something.
 *
 * <p>To add one, implement this in a class of its own and name it in {@link Bench}.
 */
interface Measurement {
  /** Prepares, measures and tells. Called once. */
  void run(Workplace place, Table table);
}
