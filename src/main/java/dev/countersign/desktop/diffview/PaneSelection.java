package dev.countersign.desktop.diffview;

import java.util.Optional;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.model.TwoDimensional;

/**
 * What is selected in one side, also where it goes on beyond the rows that are installed. To be
 * used on the FX thread.
 */
final class PaneSelection {
  private static final IndexRange NOTHING = new IndexRange(0, 0);

  private final DiffTextArea area;
  private Optional<Range> held = Optional.empty();
  private IndexRange shownAs = NOTHING;

  PaneSelection(DiffTextArea area) {
    this.area = area;
  }

  /**
   * Something selected.
   *
   * @param start its first character
   * @param end after its last one
   */
  record Range(CopyText.Place start, CopyText.Place end) {}

  /** What is selected of {@code shown}; empty where nothing is. */
  Optional<Range> get(Shown shown) {
    IndexRange range = area.getSelection();
    if (held.isPresent() && range.equals(shownAs)) {
      return held;
    }
    held = Optional.empty();
    return range.getLength() == 0
        ? Optional.empty()
        : Optional.of(new Range(place(shown, range.getStart()), place(shown, range.getEnd())));
  }

  /** Selects, and shows it where rows of it are installed. */
  void set(Range range, Shown shown) {
    int start = offset(shown, range.start());
    int end = offset(shown, range.end());
    area.selectRange(start, end);
    held = Optional.of(range);
    shownAs = area.getSelection();
  }

  /** Selects nothing. */
  void clear() {
    held = Optional.empty();
    area.deselect();
  }

  private CopyText.Place place(Shown shown, int offset) {
    TwoDimensional.Position position = area.offsetToPosition(offset, TwoDimensional.Bias.Forward);
    return new CopyText.Place(shown.first() + position.getMajor(), position.getMinor());
  }

  private int offset(Shown shown, CopyText.Place place) {
    if (place.viewRow() < shown.first()) {
      return 0;
    }
    if (place.viewRow() >= shown.end()) {
      return area.getLength();
    }
    int paragraph = place.viewRow() - shown.first();
    int column = Math.min(place.column(), area.getParagraphLength(paragraph));
    return area.getAbsolutePosition(paragraph, column);
  }
}
