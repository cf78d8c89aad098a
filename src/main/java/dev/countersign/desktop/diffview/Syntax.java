package dev.countersign.desktop.diffview;

import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * What each part of a side is in its language. Made off the FX thread by the token makers of
 * RSyntaxTextArea, without its editor.
 */
final class Syntax {
  /** Lines longer than this get no colours. */
  static final int LONGEST_LINE = 500;

  static final Syntax NONE = new Syntax(List.of(), true);

  private static final int[] NOTHING = {};

  private final List<int[]> lines;
  private final boolean isWhole;

  private Syntax(List<int[]> lines, boolean isWhole) {
    this.lines = lines;
    this.isWhole = isWhole;
  }

  /**
   * Reads lines until {@code nanos} are over; the rest stays without colours.
   *
   * @param language a content type of RSyntaxTextArea
   */
  static Syntax of(
      List<String> source, String language, long nanos, LongSupplier clock, Progress progress) {
    TokenMaker maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(language);
    List<int[]> lines = new ArrayList<>(source.size());
    long start = clock.getAsLong();
    int state = TokenTypes.NULL;
    for (String line : source) {
      progress.throwIfCancelled();
      if (clock.getAsLong() - start > nanos) {
        break;
      }
      if (line.length() > LONGEST_LINE) {
        lines.add(NOTHING);
        continue;
      }
      char[] chars = line.toCharArray();
      Token first = maker.getTokenList(new Segment(chars, 0, chars.length), state, 0);
      lines.add(runs(first));
      state = last(first).getType();
    }
    return new Syntax(List.copyOf(lines), lines.size() == source.size());
  }

  /** False where time was over before the last line. */
  boolean isWhole() {
    return isWhole;
  }

  /**
   * Writes the kinds of a line into {@code kinds}, one for each shown character of {@code display}.
   */
  void paint(int line, DisplayLine display, int start, TokenKind[] kinds) {
    if (line < 0 || line >= lines.size()) {
      return;
    }
    int[] runs = lines.get(line);
    for (int i = 0; i < runs.length; i += 3) {
      int from = Math.max(0, display.toDisplay(runs[i]) - start);
      int to = Math.min(kinds.length, display.toDisplay(runs[i + 1]) - start);
      if (from < to) {
        Arrays.fill(kinds, from, to, TokenKind.ofCode(runs[i + 2]));
      }
    }
  }

  /** What the next line begins in; the token maker would read this line again to tell. */
  private static Token last(Token first) {
    Token last = first;
    for (Token next = first; next != null; next = next.getNextToken()) {
      last = next;
    }
    return last;
  }

  private static int[] runs(Token first) {
    int[] runs = new int[12];
    int used = 0;
    for (Token token = first; token != null && token.isPaintable(); token = token.getNextToken()) {
      TokenKind kind = TokenKind.ofType(token.getType());
      if (kind != TokenKind.PLAIN) {
        if (used + 3 > runs.length) {
          runs = Arrays.copyOf(runs, runs.length * 2);
        }
        runs[used++] = token.getOffset();
        runs[used++] = token.getEndOffset();
        runs[used++] = kind.code();
      }
    }
    return used == 0 ? NOTHING : Arrays.copyOf(runs, used);
  }
}
