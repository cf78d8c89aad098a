package dev.countersign.diff;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The ids of a sequence of lines or tokens, as the list that java-diff-utils wants. */
final class IdList extends AbstractList<Integer> implements RandomAccess {
  private final int[] ids;

  /** Of an array that nobody changes afterwards. */
  IdList(int[] ids) {
    this.ids = ids;
  }

  /** The ids of any list, without copying where it is one of ours. */
  static int[] idsOf(List<? extends Integer> list) {
    return list instanceof IdList own
        ? own.ids
        : list.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  public Integer get(int index) {
    return ids[index];
  }

  @Override
  public int size() {
    return ids.length;
  }
}
