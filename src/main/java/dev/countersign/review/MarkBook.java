package dev.countersign.review;

import dev.countersign.model.ChangeId;
import dev.countersign.store.Store;
import java.util.Collection;
import java.util.Set;

/**
 * Which units of a change each person has looked at. Kept at once; a mark that {@link #set} has
 * returned from survives anything. Safe to use from any thread, but waits for the disk.
 */
public final class MarkBook {
  /** Whose marks are kept while nobody has chosen a key. */
  public static final String NOBODY = "nobody";

  private final Store store;
  private final ChangeId change;

  MarkBook(Store store, ChangeId change) {
    this.store = store;
    this.change = change;
  }

  /** The units that a person has marked, of any iteration. */
  public Set<String> marked(String person) {
    return store.marks().of(change, person);
  }

  /** Marks units as reviewed, or takes the marks away. */
  public void set(String person, Collection<String> units, boolean reviewed) {
    if (reviewed) {
      store.marks().setAll(change, person, units);
    } else {
      store.marks().unsetAll(change, person, units);
    }
  }

  /** How many of a file's units are in {@code marked}. */
  public static int count(FileReview file, Set<String> marked) {
    return (int) file.units().stream().filter(marked::contains).count();
  }
}
