package dev.countersign.diff;

/**
 * How well a difference may begin or end before a line: best where little is indented and after a
 * blank line, worst before a closing bracket.
 */
final class Boundaries {
  private static final int FARTHEST = 20;
  private final RawLines lines;

  Boundaries(RawLines lines) {
    this.lines = lines;
  }

  /** Lower is better. */
  int badness(int line) {
    if (line == 0 || line == lines.count()) {
      return 0;
    }
    int next = line;
    while (next < lines.count() && next < line + FARTHEST && isBlank(next)) {
      next++;
    }
    int badness = 0;
    if (next < lines.count() && !isBlank(next)) {
      badness = 10 * indentation(next) + (isClosing(next) ? 8 : 0);
    }
    badness += next > line ? 3 : 0;
    return badness - (isBlank(line - 1) ? 6 : 0);
  }

  private int firstInk(int line) {
    int at = lines.start(line);
    while (at < lines.end(line) && isSpace(lines.bytes()[at])) {
      at++;
    }
    return at;
  }

  private boolean isBlank(int line) {
    return firstInk(line) == lines.end(line);
  }

  private boolean isClosing(int line) {
    byte ink = lines.bytes()[firstInk(line)];
    return ink == '}' || ink == ')' || ink == ']';
  }

  private int indentation(int line) {
    int columns = 0;
    int end = Math.min(firstInk(line), lines.start(line) + 200);
    for (int at = lines.start(line); at < end; at++) {
      columns += lines.bytes()[at] == '\t' ? 8 - columns % 8 : 1;
    }
    return columns;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
