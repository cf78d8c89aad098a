package dev.countersign.diff;

import dev.countersign.model.Progress;
import java.util.Optional;

/** Makes lines of a side. */
final class SideLoader {
  /** Each becomes a row of objects, so that a file of line ends alone could exhaust the memory. */
  static final int MOST_LINES = 2_000_000;

  private SideLoader() {}

  /** The side as text; empty where it has too many lines, of which {@code notices} then tells. */
  static Optional<LoadedSide> load(EncodedSide side, Notices notices, Progress progress) {
    RawLines lines = RawLines.of(side.bytes().view(), progress);
    if (lines.count() > MOST_LINES) {
      notices.add(
          "too-large", "The file has more than 2,000,000 lines and is not compared line by line.");
      return Optional.empty();
    }
    return Optional.of(LoadedSide.of(side, lines, new Work(Long.MAX_VALUE, progress)));
  }
}
