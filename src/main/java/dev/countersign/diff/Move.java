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
 * @param editedLines the lines of these edits and what changed in them; not all of them where the
 *     bound on the work was reached
 */
public record Move(Place from, Place to, List<Edit> edits, List<EditedLine> editedLines) {
  /** Keeps copies. */
  public Move {
    edits = List.copyOf(edits);
    editedLines = List.copyOf(editedLines);
  }

  /** Of whose edits no more is known than the lines. */
  Move(Place from, Place to, List<Edit> edits) {
    this(from, to, edits, List.of());
  }

  /** Whether a line of the old side, within {@link #from}, became other lines on its way. */
  public boolean changesOld(int line) {
    return edits.stream().anyMatch(edit -> line >= edit.fromStart() && line < edit.fromEnd());
  }

  /** Whether a line of the new side, within {@link #to}, is not exactly what it was before. */
  public boolean changesNew(int line) {
    return edits.stream().anyMatch(edit -> line >= edit.toStart() && line < edit.toEnd());
  }

  /** What of a line of the old side, within {@link #from}, is no more. */
  public List<Span> changedInOld(int line) {
    return editedLines.stream()
        .filter(edited -> edited.oldLine() == line)
        .findFirst()
        .map(EditedLine::left)
        .orElse(List.of());
  }

  /** What of a line of the new side, within {@link #to}, was not there before. */
  public List<Span> changedInNew(int line) {
    return editedLines.stream()
        .filter(edited -> edited.newLine() == line)
        .findFirst()
        .map(EditedLine::right)
        .orElse(List.of());
  }

  /**
   * Where a line of the old side, within {@link #from}, stands on the new side; of a line that
   * became other lines, the nearest to what became of it.
   */
  public int newLineOf(int oldLine) {
    int shift = to.firstLine() - from.firstLine();
    for (Edit edit : edits) {
      if (edit.fromEnd() <= oldLine) {
        shift = edit.toEnd() - edit.fromEnd();
      } else if (edit.fromStart() <= oldLine) {
        int inEdit = edit.toStart() + oldLine - edit.fromStart();
        return Math.clamp(inEdit, to.firstLine(), Math.max(edit.toStart(), edit.toEnd() - 1));
      }
    }
    return oldLine + shift;
  }

  /** Where a line of the new side, within {@link #to}, stood on the old side, likewise. */
  public int oldLineOf(int newLine) {
    List<Edit> backwards =
        edits.stream()
            .map(edit ->
                new Edit(
                    /* fromStart= */ edit.toStart(),
                    /* fromEnd= */ edit.toEnd(),
                    /* toStart= */ edit.fromStart(),
                    /* toEnd= */ edit.fromEnd()))
            .toList();
    return new Move(/* from= */ to, /* to= */ from, backwards).newLineOf(newLine);
  }

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

  /**
   * A line that was edited on its way, taken away or added.
   *
   * @param oldLine its index on the old side, or -1
   * @param newLine its index on the new side, or -1
   * @param left what of the old line changed
   * @param right what of the new line changed
   */
  public record EditedLine(int oldLine, int newLine, List<Span> left, List<Span> right) {}
}
