package dev.countersign.desktop.diffview;

import java.util.List;

/**
 * What there is to know of a change that its lines do not tell.
 *
 * @param sentence what kind of change this is, in words
 * @param rows what is compared
 * @param warnings what a reviewer must not miss
 */
public record Facts(String sentence, List<Row> rows, List<String> warnings) {
  /** Copies the lists. */
  public Facts {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }

  /**
   * One thing on both sides; everything safe to show.
   *
   * @param name what it is
   * @param before on the old side
   * @param after on the new side
   */
  public record Row(String name, String before, String after) {}
}
