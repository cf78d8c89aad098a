package dev.countersign.policy;

import dev.countersign.model.VisibleText;
import java.util.List;

/** Writes a stranger's text into YAML so that it stays text. */
final class YamlText {
  private static final int LONGEST = 400;
  private static final int WIDTH = 100;

  private YamlText() {}

  /** A value in double quotes; text with deceptive characters must not come here. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A list of ids, which need no quotes. */
  static String ids(List<String> ids) {
    return "[" + String.join(", ", ids) + "]";
  }

  /** Comment lines with this indentation, none of which can end early. */
  static String comments(String indentation, List<String> sentences) {
    StringBuilder out = new StringBuilder();
    for (String sentence : sentences) {
      String rest = visible(sentence);
      String begin = "# ";
      for (int space = space(rest); space > 0; space = space(rest)) {
        out.append(indentation).append(begin).append(rest, 0, space).append('\n');
        rest = rest.substring(space + 1);
        begin = "#   ";
      }
      out.append(indentation).append(begin).append(rest).append('\n');
    }
    return out.toString();
  }

  /** Where the line is to end; not positive where it need not, or cannot. */
  private static int space(String rest) {
    if (rest.length() <= WIDTH) {
      return -1;
    }
    int before = rest.lastIndexOf(' ', WIDTH);
    return before > 0 ? before : rest.indexOf(' ', WIDTH);
  }

  private static String visible(String sentence) {
    int end =
        sentence.offsetByCodePoints(
            0, Math.min(LONGEST, sentence.codePointCount(0, sentence.length())));
    return VisibleText.escape(sentence.substring(0, end)) + (end < sentence.length() ? "…" : "");
  }
}
