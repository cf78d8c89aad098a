package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.diff.DiffQuality.Level;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the two sides of one file. Without state; safe to use from any thread. */
public final class DiffEngine {
  /** Files of more bytes than this are shown as bytes. */
  public static final int LARGEST_TEXT = 50 * 1024 * 1024;

  private final DeclaredCharsets declarations;

  /** Where no encodings are declared. */
  public DiffEngine() {
    this(DeclaredCharsets.none());
  }

  /**
   * Follows what is declared about encodings.
   *
   * @param declarations what no author of a change can have written
   */
  public DiffEngine(DeclaredCharsets declarations) {
    this.declarations = declarations;
  }

  /**
   * Compares two sides.
   *
   * @param oldSide what the old side is, or empty where the file was added
   * @param oldBytes its raw bytes; empty for a missing side and for a submodule
   * @param newSide what the new side is, or empty where the file was deleted
   * @param newBytes its raw bytes; empty for a missing side and for a submodule
   * @param options which white space counts, how far to refine
   * @param progress asked every few milliseconds whether to go on
   * @return lines, hunks and aligned rows, or a comparison as bytes where a side is not text or too
   *     large; then a notice {@code too-large} says so
   * @throws dev.countersign.model.Cancelled once progress says so
   */
  public FileComparison compare(
      Optional<FileSide> oldSide,
      byte[] oldBytes,
      Optional<FileSide> newSide,
      byte[] newBytes,
      DiffOptions options,
      Progress progress) {
    progress.throwIfCancelled();
    Notices notices = new Notices();
    notices.entries(oldSide, newSide, oldBytes, newBytes);
    boolean large = Math.max(oldBytes.length, newBytes.length) > LARGEST_TEXT;
    if (large) {
      notices.add("too-large", "The file is larger than 50 MB and is not compared line by line.");
    }
    Optional<EncodedPair> pair =
        large ? Optional.empty() : encoded(oldSide, oldBytes, newSide, newBytes, progress);
    Optional<LoadedSide> left = pair.flatMap(it -> SideLoader.load(it.left(), notices, progress));
    progress.throwIfCancelled();
    Optional<LoadedSide> right =
        left.flatMap(it -> SideLoader.load(pair.orElseThrow().right(), notices, progress));
    if (left.isEmpty() || right.isEmpty()) {
      return BinaryDiff.compare(
          oldSide.map(side -> PatchSide.content(oldSide, oldBytes)),
          newSide.map(side -> PatchSide.content(newSide, newBytes)),
          notices.list(),
          progress);
    }
    return texts(left.get(), right.get(), options, notices, progress);
  }

  private Optional<EncodedPair> encoded(
      Optional<FileSide> oldSide,
      byte[] oldBytes,
      Optional<FileSide> newSide,
      byte[] newBytes,
      Progress progress) {
    Work work = new Work(Long.MAX_VALUE, progress);
    Encodings encodings = new Encodings(declarations, work);
    return encodings
        .of(oldSide, oldBytes)
        .flatMap(left ->
            encodings
                .of(newSide, newBytes)
                .map(right -> new EncodedPair(left, right).reconciled(work)));
  }

  private static TextComparison texts(
      LoadedSide left, LoadedSide right, DiffOptions options, Notices notices, Progress progress) {
    LineInterner interner = new LineInterner(options.whitespace(), progress);
    int[] a = interner.intern(left.lines(), 1);
    int[] b = interner.intern(right.lines(), inSameCharset(left, right) ? 1 : 2);
    int distinct = interner.distinct();
    if (reencoded(left, right) && a.length > 0 && b.length > 0) {
      a[0] = distinct++;
      b[0] = distinct++;
    }
    LineDiff diff = LineDiff.of(left.lines(), right.lines(), a, b, distinct, progress);
    RowBuilder rows = new RowBuilder(left.text(), right.text(), options.refinement(), progress);
    List<Hunk> hunks = align(left, right, options.whitespace(), diff.blocks(), rows, progress);
    notices.texts(left, right, progress);
    List<Row> shown = rows.rows();
    if (options.whitespace() != Whitespace.EXACT) {
      shown = HiddenWhitespace.marked(left, right, shown, notices, progress);
    }
    return new TextComparison(
        left.text(),
        right.text(),
        hunks,
        shown,
        quality(diff.level(), rows.hunksNotRefined()),
        notices.list());
  }

  /** The bytes of every line changed though the text did not: the first line stands for all. */
  private static boolean reencoded(LoadedSide left, LoadedSide right) {
    return (left.decoding().isWide() || right.decoding().isWide())
        && !left.decoding().charset().equals(right.decoding().charset());
  }

  private static boolean inSameCharset(LoadedSide left, LoadedSide right) {
    return left.comparedIn().equals(right.comparedIn());
  }

  private static List<Hunk> align(
      LoadedSide left,
      LoadedSide right,
      Whitespace whitespace,
      List<Box> blocks,
      RowBuilder rows,
      Progress progress) {
    HunkIds ids = new HunkIds(left, right, whitespace, progress);
    List<Hunk> hunks = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Box box : blocks) {
      rows.context(i, box.left(), j);
      int first = rows.size();
      rows.hunk(hunks.size(), box);
      hunks.add(
          new Hunk(
              ids.next(box),
              first,
              rows.size(),
              box.left(),
              box.leftEnd(),
              box.right(),
              box.rightEnd()));
      i = box.leftEnd();
      j = box.rightEnd();
    }
    rows.context(i, left.lines().count(), j);
    return List.copyOf(hunks);
  }

  private static DiffQuality quality(Level lines, int hunksNotRefined) {
    if (lines == Level.TIMED_OUT) {
      return new DiffQuality(
          lines, "The comparison reached its limit; parts are shown as replaced whole.");
    }
    if (hunksNotRefined > 0) {
      return new DiffQuality(
          Level.REFINEMENT_SKIPPED,
          "Changes inside lines are shown only roughly in some hunks, because of their length ("
              + hunksNotRefined
              + ").");
    }
    return lines == Level.EXACT
        ? DiffQuality.EXACT
        : new DiffQuality(lines, "Perhaps fewer lines changed than are shown.");
  }
}
