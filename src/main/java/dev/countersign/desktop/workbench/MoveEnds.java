package dev.countersign.desktop.workbench;

import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.desktop.diffview.FileMoves;
import dev.countersign.desktop.diffview.Side;
import dev.countersign.diff.Row;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileSide;
import dev.countersign.review.ReviewFile;
import java.util.List;
import java.util.Optional;

/** From one end of a move to the other. */
final class MoveEnds {
  private MoveEnds() {}

  /** The other end of the move in the caret's row, that of the side the reader works in first. */
  static Optional<WantedLine> of(
      Reading.Text text, FileMoves moves, DiffView diff, List<ReviewFile> files) {
    int at = diff.caretRowProperty().get();
    if (at < 0 || at >= text.comparison().rows().size()) {
      return Optional.empty();
    }
    Row row = text.comparison().rows().get(at);
    Side side = diff.activeSideProperty().get();
    return moves
        .otherEnd(row, side)
        .or(() -> moves.otherEnd(row, side.other()))
        .flatMap(end -> line(end, files));
  }

  private static Optional<WantedLine> line(FileMoves.End end, List<ReviewFile> files) {
    return files.stream()
        .filter(
            file -> side(file, end.side()).filter(it -> it.path().equals(end.path())).isPresent())
        .findFirst()
        .map(file -> new WantedLine(file, end.side(), end.line()));
  }

  private static Optional<FileSide> side(ReviewFile file, Side side) {
    return side == Side.NEW
        ? file.change().newSide()
        : file.change().oldSide().filter(old -> file.change().kind() != ChangeKind.COPIED);
  }
}
