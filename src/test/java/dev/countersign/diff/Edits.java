package dev.countersign.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts and edits of them, always the same for one seed. */
final class Edits {
  private final Random random;

  Edits(long seed) {
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** Lines of which about {@code distinct} differ. */
  List<String> lines(int count, int distinct) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(line(distinct));
    }
    return lines;
  }

  /** Some edits: insert, delete, replace, copy and move runs of lines. */
  List<String> edited(List<String> lines, int edits, int distinct) {
    List<String> result = new ArrayList<>(lines);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(result.size() + 1);
      int length = Math.min(result.size() - at, 1 + random.nextInt(6));
      List<String> run = result.subList(at, at + length);
      switch (random.nextInt(5)) {
        case 0 -> run.clear();
        case 1 -> result.addAll(at, lines(1 + random.nextInt(6), distinct));
        case 2 -> run.replaceAll(line -> line(distinct));
        case 3 -> result.addAll(random.nextInt(result.size() + 1), List.copyOf(run));
        default -> {
          List<String> moved = List.copyOf(run);
          run.clear();
          result.addAll(random.nextInt(result.size() + 1), moved);
        }
      }
    }
    return result;
  }

  /** The lines as a file; the last newline is missing now and then. */
  String file(List<String> lines) {
    String text = String.join("\n", lines);
    return lines.isEmpty() || random.nextInt(4) == 0 ? text : text + "\n";
  }

  private String line(int distinct) {
    int n = random.nextInt(distinct);
    return n % 7 == 0 ? "" : "  ".repeat(n % 4) + "line number " + n;
  }
}
