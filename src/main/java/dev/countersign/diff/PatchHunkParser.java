package dev.countersign.diff;

import dev.countersign.diff.PatchHunk.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Reads the hunks of one text section; each must follow from those before it. */
final class PatchHunkParser {
  private static final String NO_NEWLINE = "\\ No newline at end of file";
  private final PatchLines lines;
  private long oldEnd;
  private long newEnd;
  private boolean oldComplete;
  private boolean newComplete;

  PatchHunkParser(PatchLines lines) {
    this.lines = lines;
  }

  List<PatchHunk> hunks() throws PatchRefused {
    List<PatchHunk> hunks = new ArrayList<>();
    do {
      hunks.add(hunk());
    } while (lines.startsWith("@@ "));
    return List.copyOf(hunks);
  }

  private PatchHunk hunk() throws PatchRefused {
    String header = lines.textAfter("@@ -");
    int line = lines.line();
    int plus = header.indexOf(" +");
    if (plus < 0 || !header.endsWith(" @@") || plus + 2 > header.length() - 3) {
      throw lines.refused("this is not the head of a hunk");
    }
    long[] old = range(header.substring(0, plus));
    long[] now = range(header.substring(plus + 2, header.length() - 3));
    long oldFirst = old[1] == 0 ? old[0] : old[0] - 1;
    long newFirst = now[1] == 0 ? now[0] : now[0] - 1;
    if (oldFirst < oldEnd || newFirst - newEnd != oldFirst - oldEnd) {
      throw lines.refused("the hunk does not follow from the one before it");
    }
    List<PatchHunk.Line> body = body(old[1], now[1]);
    if (body.stream().allMatch(it -> it.kind() == Kind.CONTEXT)) {
      throw lines.refused("the hunk above changes nothing");
    }
    oldEnd = oldFirst + old[1];
    newEnd = newFirst + now[1];
    return new PatchHunk((int) old[0], (int) old[1], (int) now[0], (int) now[1], body, line);
  }

  private List<PatchHunk.Line> body(long oldCount, long newCount) throws PatchRefused {
    List<PatchHunk.Line> body = new ArrayList<>();
    long old = 0;
    long now = 0;
    while (old < oldCount || now < newCount) {
      byte[] text = lines.next();
      Kind kind = kind(text);
      boolean onOld = kind != Kind.ADDED;
      boolean onNew = kind != Kind.DELETED;
      if ((onOld && oldComplete) || (onNew && newComplete)) {
        throw lines.refused("there is a line after one that has no newline");
      }
      old += onOld ? 1 : 0;
      now += onNew ? 1 : 0;
      if (old > oldCount || now > newCount) {
        throw lines.refused("the hunk has more lines than its head says");
      }
      boolean unterminated = lines.startsWith(NO_NEWLINE + "\n");
      if (unterminated) {
        lines.next();
        oldComplete |= onOld;
        newComplete |= onNew;
      }
      body.add(new PatchHunk.Line(kind, RawBytes.adopt(line(text, unterminated))));
    }
    return List.copyOf(body);
  }

  private static byte[] line(byte[] text, boolean unterminated) {
    byte[] line = Arrays.copyOfRange(text, 1, unterminated ? text.length : text.length + 1);
    if (!unterminated) {
      line[line.length - 1] = '\n';
    }
    return line;
  }

  private Kind kind(byte[] text) throws PatchRefused {
    return switch (text.length == 0 ? 0 : text[0]) {
      case ' ' -> Kind.CONTEXT;
      case '-' -> Kind.DELETED;
      case '+' -> Kind.ADDED;
      default -> throw lines.refused("a line of a hunk begins with a space, \"-\" or \"+\"");
    };
  }

  private long[] range(String text) throws PatchRefused {
    int comma = text.indexOf(',');
    OptionalLong start = number(comma < 0 ? text : text.substring(0, comma));
    OptionalLong count = comma < 0 ? OptionalLong.of(1) : number(text.substring(comma + 1));
    if (start.isEmpty()
        || count.isEmpty()
        || (comma >= 0 && count.getAsLong() == 1)
        || (count.getAsLong() > 0 && start.getAsLong() == 0)) {
      throw lines.refused("this is not the head of a hunk");
    }
    return new long[] {start.getAsLong(), count.getAsLong()};
  }

  /** A number up to 2 147 483 647 in the one way to write it. */
  static OptionalLong number(String digits) {
    if (digits.isEmpty()
        || digits.length() > 10
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        || (digits.length() > 1 && digits.charAt(0) == '0')) {
      return OptionalLong.empty();
    }
    long value = Long.parseLong(digits);
    return value <= Integer.MAX_VALUE ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
