package dev.countersign.desktop.workbench;

import dev.countersign.diff.Span;
import dev.countersign.model.VisibleText;
import dev.countersign.review.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** A line that was found, as it is shown: escapes for deceptive characters, hits apart. */
final class HitText {
  private static final String CUT = "…";

  private HitText() {}

  /**
   * A part of the line.
   *
   * @param text safe to show
   * @param isHit whether it is what was searched for
   */
  record Part(String text, boolean isHit) {}

  /** The parts from left to right, without the indentation. */
  static List<Part> parts(Excerpt excerpt) {
    List<Part> parts = new ArrayList<>();
    int at = indentation(excerpt);
    if (excerpt.cutBefore()) {
      parts.add(new Part(CUT, false));
    }
    for (Span hit : excerpt.spans()) {
      add(parts, excerpt.text().substring(at, hit.start()), false);
      add(parts, excerpt.text().substring(hit.start(), hit.end()), true);
      at = hit.end();
    }
    add(parts, excerpt.text().substring(at), false);
    if (excerpt.cutAfter()) {
      parts.add(new Part(CUT, false));
    }
    return List.copyOf(parts);
  }

  private static int indentation(Excerpt excerpt) {
    int first = excerpt.spans().getFirst().start();
    int at = 0;
    while (at < first && (excerpt.text().charAt(at) == ' ' || excerpt.text().charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private static void add(List<Part> parts, String text, boolean isHit) {
    if (!text.isEmpty()) {
      parts.add(new Part(VisibleText.escape(text.replace('\t', ' ')), isHit));
    }
  }
}
