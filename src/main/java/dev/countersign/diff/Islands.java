package dev.countersign.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Joins changed parts between which so little was kept that a reader takes them for one change. */
final class Islands {
  /** Letters and digits in an unchanged part that is too short to stand between longer changes. */
  private static final int SHORT = 2;

  /** A change must be this many times as long as what is kept beside it. */
  private static final int LONGER = 3;

  /** Signs that make one name of two words. */
  private static final String CONNECTORS = ".-/:_@\\#~%'+*&|";

  /** Joining can leave another bracket without its partner; deeper than this it may stay so. */
  private static final int ROUNDS = 4;

  private final String left;
  private final String right;

  Islands(String left, String right) {
    this.left = left;
    this.right = right;
  }

  /** The parts in order, some of them joined; they cover at least what they covered. */
  List<Box> joined(List<Box> parts) {
    List<Box> result = parts;
    for (int round = 0; round < ROUNDS; round++) {
      List<Box> next = once(result);
      if (next.size() == result.size()) {
        return next;
      }
      result = next;
    }
    return result;
  }

  private List<Box> once(List<Box> parts) {
    if (parts.size() < 2) {
      return parts;
    }
    BitSet torn = torn(parts);
    List<Box> joined = new ArrayList<>();
    for (Box part : parts) {
      if (!joined.isEmpty() && isLost(joined.getLast(), part, torn)) {
        Box last = joined.removeLast();
        joined.add(new Box(last.left(), part.leftEnd(), last.right(), part.rightEnd()));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  private boolean isLost(Box before, Box after, BitSet torn) {
    String kept = left.substring(before.leftEnd(), after.left());
    if (kept.isBlank()) {
      return true;
    }
    if (kept.length() == 1 && CONNECTORS.contains(kept)) {
      return true;
    }
    String word = kept.strip();
    boolean isWord = word.length() <= SHORT && word.chars().allMatch(Character::isLetterOrDigit);
    int least = LONGER * word.length();
    if (isWord && length(before) >= least && length(after) >= least) {
      return true;
    }
    int bracket = torn.nextSetBit(before.leftEnd());
    return word.length() <= SHORT && bracket >= 0 && bracket < after.left();
  }

  private static int length(Box part) {
    return Math.max(part.height(), part.width());
  }

  /** Where on the left a bracket is kept whose partner changed on either side. */
  private BitSet torn(List<Box> parts) {
    BitSet changedLeft = new BitSet();
    BitSet changedRight = new BitSet();
    for (Box part : parts) {
      changedLeft.set(part.left(), part.leftEnd());
      changedRight.set(part.right(), part.rightEnd());
    }
    int[] leftPartner = Brackets.partners(left);
    int[] rightPartner = Brackets.partners(right);
    BitSet torn = new BitSet();
    for (int i = 0, j = 0; i < left.length(); i++) {
      if (changedLeft.get(i)) {
        continue;
      }
      j = changedRight.nextClearBit(j);
      if (isIn(changedLeft, leftPartner[i]) || isIn(changedRight, rightPartner[j])) {
        torn.set(i);
      }
      j++;
    }
    return torn;
  }

  private static boolean isIn(BitSet changed, int partner) {
    return partner >= 0 && changed.get(partner);
  }
}
