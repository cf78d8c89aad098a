package dev.countersign.desktop.diffview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fxmisc.richtext.model.StyledSegment;

/** Lays colours over one row and merges neighbours that look the same into runs. */
final class Painter {
  private final String text;
  private final TokenKind[] kinds;
  private final int[] marks;

  Painter(String text) {
    this.text = text;
    this.kinds = new TokenKind[text.length()];
    this.marks = new int[text.length()];
    Arrays.fill(kinds, TokenKind.PLAIN);
  }

  /** For the language to write into, one for each character. */
  TokenKind[] kinds() {
    return kinds;
  }

  /** Adds {@code mark} from {@code start} to before {@code end}, clipped to the row. */
  void mark(int start, int end, int mark) {
    for (int i = Math.max(0, start); i < Math.min(end, marks.length); i++) {
      marks[i] |= mark;
    }
  }

  List<StyledSegment<String, RunStyle>> runs() {
    if (text.isEmpty()) {
      return List.of(new StyledSegment<>("", RunStyle.PLAIN));
    }
    List<StyledSegment<String, RunStyle>> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || kinds[i] != kinds[start] || marks[i] != marks[start]) {
        RunStyle style = RunStyle.of(kinds[start], marks[start]);
        runs.add(new StyledSegment<>(text.substring(start, i), style));
        start = i;
      }
    }
    return runs;
  }
}
