package dev.countersign.desktop.diffview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How text is shown.
 *
 * @param tabWidth columns from one tab stop to the next
 * @param width the most columns a row has before the line goes on in the next row
 * @param whitespaceMarks whether spaces and tabs are visible
 * @param inFile what is searched for in the file
 * @param inAll what is searched for in all files
 */
record ViewOptions(
    int tabWidth,
    int width,
    boolean whitespaceMarks,
    Optional<Highlight> inFile,
    Optional<Highlight> inAll) {
  static final ViewOptions DEFAULT =
      new ViewOptions(4, Cuts.LONGEST, false, Optional.empty(), Optional.empty());

  /** Whether lines go on in the next row where the sight ends. */
  boolean wraps() {
    return width < Cuts.LONGEST;
  }

  ViewOptions withWidth(int columns) {
    return new ViewOptions(tabWidth, columns, whitespaceMarks, inFile, inAll);
  }

  ViewOptions withWhitespaceMarks(boolean marks) {
    return new ViewOptions(tabWidth, width, marks, inFile, inAll);
  }

  ViewOptions withInFile(Optional<Highlight> wanted) {
    return new ViewOptions(tabWidth, width, whitespaceMarks, wanted, inAll);
  }

  ViewOptions withInAll(Optional<Highlight> wanted) {
    return new ViewOptions(tabWidth, width, whitespaceMarks, inFile, wanted);
  }

  /** Everything that is searched for. */
  List<Highlight> highlights() {
    return Stream.of(inFile, inAll).flatMap(Optional::stream).toList();
  }

  DisplayLine display(String line) {
    return DisplayLine.of(line, tabWidth, whitespaceMarks);
  }
}
