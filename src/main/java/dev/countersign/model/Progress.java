package dev.countersign.model;

/**
 * Where a long operation tells how far it is and asks whether to go on. Implementations are safe to
 * call from any thread and return at once.
 */
public interface Progress {
  /**
   * Tells how far a step is.
   *
   * @param step what is being done, in words for people
   * @param done units done
   * @param total units in all, or 0 where that is not known
   */
  void update(String step, long done, long total);

  /** True once somebody asked to stop. */
  boolean isCancelled();

  /**
   * To be called at least every few milliseconds of work.
   *
   * @throws Cancelled once somebody asked to stop
   */
  default void throwIfCancelled() {
    if (isCancelled()) {
      throw new Cancelled();
    }
  }

  /** Tells nobody and never stops. */
  static Progress none() {
    return new Progress() {
      @Override
      public void update(String step, long done, long total) {}

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
  }
}
