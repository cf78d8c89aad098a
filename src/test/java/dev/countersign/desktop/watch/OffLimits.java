package dev.countersign.desktop.watch;

import java.util.Arrays;
import java.util.List;

/** What the FX thread has no business in, because it waits for a disk or grows with the input. */
final class OffLimits {
  private static final String ROOT = "dev.countersign.";
  private static final String DESKTOP = ROOT + "desktop.";

  private static final List<String> ROOMS =
      List.of(
          ROOT + "git.",
          ROOT + "store.",
          ROOT + "signing.",
          ROOT + "evidence.",
          ROOT + "diff.DiffEngine",
          ROOT + "diff.LineDiff",
          ROOT + "diff.MoveFinder",
          ROOT + "diff.PatchWriter",
          ROOT + "review.ReviewRange.read",
          ROOT + "review.FileComparer.compare");

  private OffLimits() {}

  /**
   * Whether the desktop has led there. What a test does itself does not count, and neither does
   * work that a test runs in its own thread on purpose.
   *
   * @param stack the newest call first
   */
  static boolean isIn(StackTraceElement[] stack) {
    List<String> calls = Arrays.stream(stack).map(OffLimits::name).toList();
    int at = first(calls, call -> ROOMS.stream().anyMatch(call::startsWith));
    if (at < 0 || first(calls, call -> call.startsWith(DESKTOP + "common.SameThreadRunner")) >= 0) {
      return false;
    }
    return calls.stream()
        .skip(at)
        .filter(call -> call.startsWith(DESKTOP))
        .findFirst()
        .filter(call -> !isOfTest(call))
        .isPresent();
  }

  private static boolean isOfTest(String call) {
    String type = call.substring(0, call.lastIndexOf('.')).replaceAll("\\$.*", "");
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return simple.endsWith("Test") || simple.startsWith("On");
  }

  private static int first(List<String> calls, java.util.function.Predicate<String> which) {
    for (int i = 0; i < calls.size(); i++) {
      if (which.test(calls.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String name(StackTraceElement call) {
    return call.getClassName() + "." + call.getMethodName();
  }
}
