package dev.countersign.diff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The lines of all blocks of one side, one after the other. */
final class MoveLines {
  private final List<LineBlock> blocks;
  private final int[] blockOf;
  private final int[] blockStart;
  private final int[] ids;
  private final boolean[] taken;

  MoveLines(List<LineBlock> blocks, Map<String, Integer> known, Work work) {
    this.blocks = blocks;
    int count = blocks.stream().mapToInt(block -> block.lines().size()).sum();
    blockOf = new int[count];
    ids = new int[count];
    taken = new boolean[count];
    blockStart = new int[blocks.size() + 1];
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      blockStart[i] = at;
      for (String line : blocks.get(i).lines()) {
        work.add(1 + line.length());
        int fresh = known.size();
        ids[at] = known.computeIfAbsent(line.strip(), text -> fresh);
        blockOf[at++] = i;
      }
    }
    blockStart[blocks.size()] = at;
  }

  int count() {
    return ids.length;
  }

  /** Equal where lines are, but for white space around them. */
  int id(int line) {
    return ids[line];
  }

  String text(int line) {
    return block(line).lines().get(line - blockStart[blockOf[line]]);
  }

  List<String> texts(int start, int end) {
    return IntStream.range(start, end).mapToObj(this::text).toList();
  }

  LineBlock block(int line) {
    return blocks.get(blockOf[line]);
  }

  /** Index in its file of a line, or of the end after it. */
  int inFile(int line) {
    return block(line).firstLine() + line - blockStart[blockOf[line]];
  }

  int blockStart(int line) {
    return blockStart[blockOf[line]];
  }

  int blockEnd(int line) {
    return blockStart[blockOf[line] + 1];
  }

  boolean isFree(int line) {
    return !taken[line];
  }

  void take(int start, int end) {
    Arrays.fill(taken, start, end, true);
  }
}
