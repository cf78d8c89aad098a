package dev.countersign.diff;

import dev.countersign.model.RepoPath;
import java.util.List;

/**
 * Lines that were taken away at one place and added at another. Lines that differ only in white
 * space at their start or end still belong together.
 *
 * @param from where they stood, on the old side
 * @param to where they stand, on the new side
 * @param edits what is not exactly the same in both, from top to bottom
 */
public record Move(Place from, Place to, List<Edit> edits) {

  /**
   * Consecutive lines of one side.
   *
   * @param path of that side
   * @param firstLine index of the first line
   * @param endLine index after the last line
   */
  public record Place(RepoPath path, int firstLine, int endLine) {}

  /**
   * Lines of the old side that became other lines on their way; indexes into the files.
   *
   * @param fromStart index of the first line on the old side
   * @param fromEnd index after the last line on the old side
   * @param toStart index of the first line on the new side
   * @param toEnd index after the last line on the new side
   */
  public record Edit(int fromStart, int fromEnd, int toStart, int toEnd) {}
}
