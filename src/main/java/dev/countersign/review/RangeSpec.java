package dev.countersign.review;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.util.Optional;

/**
 * Which commits somebody asks for, in words that Git understands.
 *
 * @param base the commit before; empty for the merge base of head and the target
 * @param head the commit after
 * @param mergeBase whether the merge base of {@code base} and {@code head} is meant instead of base
 */
public record RangeSpec(Optional<String> base, String head, boolean mergeBase) {
  /** Up to {@code head} from its merge base with the target. */
  public static RangeSpec upTo(String head) {
    return new RangeSpec(Optional.empty(), head, false);
  }

  /** From {@code base} to {@code head}. */
  public static RangeSpec between(String base, String head) {
    return new RangeSpec(Optional.of(base), head, false);
  }

  /**
   * Reads {@code BASE..HEAD}, {@code BASE...HEAD} (from their merge base) or {@code HEAD} alone.
   *
   * @throws BadInput where neither form fits
   */
  public static RangeSpec parse(String text) {
    int three = text.indexOf("...");
    int two = text.indexOf("..");
    int at = three >= 0 ? three : two;
    if (at < 0) {
      if (text.isBlank()) {
        throw malformed(text);
      }
      return upTo(text);
    }
    int dots = three >= 0 ? 3 : 2;
    String base = text.substring(0, at);
    String head = text.substring(at + dots);
    if (head.isBlank() || head.contains("..") || (base.isBlank() && dots == 3)) {
      throw malformed(text);
    }
    return base.isBlank() ? upTo(head) : new RangeSpec(Optional.of(base), head, dots == 3);
  }

  private static BadInput malformed(String text) {
    return new BadInput(
        "range.malformed",
        "'"
            + VisibleText.escape(text)
            + "' is not a range of commits; write BASE..HEAD, BASE...HEAD or HEAD.");
  }
}
