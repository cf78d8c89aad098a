package dev.countersign.desktop.diffview;

/** One of the two versions of a file. */
public enum Side {
  /** The version in base. */
  OLD,
  /** The version in head. */
  NEW;

  /** The other one. */
  public Side other() {
    return this == OLD ? NEW : OLD;
  }
}
