package dev.countersign.desktop.diffview;

import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Hunk;
import dev.countersign.diff.Notice;
import dev.countersign.diff.Row;
import dev.countersign.diff.SideText;
import dev.countersign.diff.Span;
import dev.countersign.diff.TextComparison;
import dev.countersign.diff.TextForm;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Comparisons written down as a script: each line begins with a space (both sides), {@code -},
 * {@code +}, or is {@code ~old => new}; {@code [[…]]} in a changed line is what changed in it.
 */
final class Comparisons {
  private final List<String> left = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Hunk> hunks = new ArrayList<>();
  private int open = -1;
  private int openLeft;
  private int openRight;

  private Comparisons() {}

  static TextComparison of(String script) {
    return of(script.lines().toList());
  }

  static TextComparison of(List<String> script) {
    return of(script, DiffQuality.EXACT, List.of());
  }

  static TextComparison of(List<String> script, DiffQuality quality, List<Notice> notices) {
    Comparisons all = new Comparisons();
    script.forEach(all::add);
    all.close();
    return new TextComparison(
        side(all.left), side(all.right), all.hunks, all.rows, quality, notices);
  }

  static DiffModel model(String path, TextComparison comparison) {
    return new DiffModel(Optional.of(path), Optional.of(path), comparison, Set.of());
  }

  private static SideText side(List<String> lines) {
    return new SideText(List.copyOf(lines), "UTF-8", SideText.LineEnding.LF, true, TextForm.PLAIN);
  }

  private void add(String line) {
    String text = line.isEmpty() ? "" : line.substring(1);
    switch (line.isEmpty() ? ' ' : line.charAt(0)) {
      case '-' -> {
        open();
        left.add(text);
        row(Row.Kind.DELETED, left.size() - 1, -1, List.of(), List.of());
      }
      case '+' -> {
        open();
        right.add(text);
        row(Row.Kind.ADDED, -1, right.size() - 1, List.of(), List.of());
      }
      case '~' -> {
        open();
        String[] both = text.split(" => ", -1);
        left.add(plain(both[0]));
        right.add(plain(both[1]));
        row(Row.Kind.CHANGED, left.size() - 1, right.size() - 1, spans(both[0]), spans(both[1]));
      }
      default -> {
        close();
        left.add(text);
        right.add(text);
        rows.add(
            new Row(Row.Kind.CONTEXT, left.size() - 1, right.size() - 1, -1, List.of(), List.of()));
      }
    }
  }

  private void open() {
    if (open < 0) {
      open = rows.size();
      openLeft = left.size();
      openRight = right.size();
    }
  }

  private void close() {
    if (open >= 0) {
      Sha256 id = Sha256.of(("hunk " + hunks.size()).getBytes(StandardCharsets.UTF_8));
      hunks.add(new Hunk(id, open, rows.size(), openLeft, left.size(), openRight, right.size()));
      open = -1;
    }
  }

  private void row(Row.Kind kind, int l, int r, List<Span> leftSpans, List<Span> rightSpans) {
    rows.add(new Row(kind, l, r, hunks.size(), leftSpans, rightSpans));
  }

  private static String plain(String text) {
    return text.replace("[[", "").replace("]]", "");
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int shift = 0;
    for (int at = text.indexOf("[["); at >= 0; at = text.indexOf("[[", at + 2)) {
      int end = text.indexOf("]]", at);
      spans.add(new Span(at - shift, end - shift - 2));
      shift += 4;
    }
    return spans;
  }
}
