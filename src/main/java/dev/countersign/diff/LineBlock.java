package dev.countersign.diff;

import dev.countersign.model.RepoPath;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines that one hunk takes away or adds.
 *
 * @param path of the side they stand on
 * @param hunk index of the hunk in its file; a line is never said to have moved within its hunk
 * @param firstLine index of the first of them on that side
 * @param lines their texts
 */
public record LineBlock(RepoPath path, int hunk, int firstLine, List<String> lines) {

  /** What the hunks of a file take away. */
  public static List<LineBlock> removed(RepoPath path, TextComparison text) {
    return indexes(text)
        .filter(i -> text.hunks().get(i).leftEnd() > text.hunks().get(i).leftStart())
        .mapToObj(i -> left(path, i, text))
        .toList();
  }

  /** What the hunks of a file add. */
  public static List<LineBlock> added(RepoPath path, TextComparison text) {
    return indexes(text)
        .filter(i -> text.hunks().get(i).rightEnd() > text.hunks().get(i).rightStart())
        .mapToObj(i -> right(path, i, text))
        .toList();
  }

  private static IntStream indexes(TextComparison text) {
    return IntStream.range(0, text.hunks().size());
  }

  private static LineBlock left(RepoPath path, int index, TextComparison text) {
    Hunk hunk = text.hunks().get(index);
    List<String> lines = text.left().lines().subList(hunk.leftStart(), hunk.leftEnd());
    return new LineBlock(path, index, hunk.leftStart(), List.copyOf(lines));
  }

  private static LineBlock right(RepoPath path, int index, TextComparison text) {
    Hunk hunk = text.hunks().get(index);
    List<String> lines = text.right().lines().subList(hunk.rightStart(), hunk.rightEnd());
    return new LineBlock(path, index, hunk.rightStart(), List.copyOf(lines));
  }
}
