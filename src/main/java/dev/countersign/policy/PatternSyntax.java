package dev.countersign.policy;

import dev.countersign.policy.PatternSegment.AnyDepth;
import dev.countersign.policy.PatternSegment.Glob;
import dev.countersign.policy.PatternSegment.Literal;
import dev.countersign.policy.SegmentGlob.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes a pattern apart as Git's {@code wildmatch.c} reads it with path names. What Git accepts and
 * then never matches to a file is refused here, so that nobody relies on it.
 */
final class PatternSyntax {
  private final String text;
  private final List<PatternSegment> segments = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private final List<Token> tokens = new ArrayList<>();
  private boolean glob;
  private boolean doubleStar;

  private PatternSyntax(String text) {
    this.text = text;
  }

  /**
   * The segments of a pattern without its {@code !}.
   *
   * @throws IllegalArgumentException whose message is the end of a sentence about the pattern
   */
  static List<PatternSegment> segments(String pattern) {
    String bytes =
        new String(pattern.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    if (bytes.isEmpty() || bytes.equals("/")) {
      throw new IllegalArgumentException("is empty; write which paths are meant");
    }
    if (bytes.startsWith("#")) {
      throw new IllegalArgumentException(
          "starts with #, with which a comment begins in Git's own files; write \\# instead");
    }
    if (bytes.endsWith(" ")) {
      throw new IllegalArgumentException("ends with a space; take it out");
    }
    return new PatternSyntax(bytes).parse();
  }

  private List<PatternSegment> parse() {
    int at = text.startsWith("/") ? 1 : 0;
    boolean anchored = at == 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 == text.length()) {
        throw new IllegalArgumentException(
            "ends with a backslash; escape something or take it out");
      }
      if (c == '\\' && text.charAt(at + 1) == '/') {
        // After ** Git does not read this as the same as a plain slash.
        throw new IllegalArgumentException("has a backslash before a slash; take it out");
      }
      if (c == '/') {
        endSegment();
        anchored = true;
        at++;
        if (at == text.length()) {
          throw new IllegalArgumentException(
              "ends with a slash and so names a folder, which never changes itself; write ** after"
                  + " it for what is in it");
        }
      } else if (c == '[') {
        BracketSet set = BracketSet.parse(text, at);
        one(set.bytes());
        glob = true;
        at = set.end();
      } else {
        at = plain(c, at);
      }
    }
    endSegment();
    if (!anchored) {
      segments.addFirst(new AnyDepth());
    }
    return List.copyOf(segments);
  }

  private int plain(char c, int at) {
    return switch (c) {
      case '*' -> {
        glob = true;
        if (!tokens.isEmpty() && tokens.getLast() instanceof Token.Star) {
          doubleStar = true;
        } else {
          tokens.add(new Token.Star());
        }
        yield at + 1;
      }
      case '?' -> {
        BitSet any = new BitSet(256);
        any.set(0, 256);
        one(any);
        glob = true;
        yield at + 1;
      }
      case '\\' -> {
        exactly(text.charAt(at + 1));
        yield at + 2;
      }
      default -> {
        exactly(c);
        yield at + 1;
      }
    };
  }

  private void exactly(char c) {
    literal.append(c);
    BitSet set = new BitSet(256);
    set.set(c);
    one(set);
  }

  private void one(BitSet set) {
    tokens.add(new Token.One(set));
  }

  private void endSegment() {
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("has an empty segment between slashes; take a slash out");
    }
    if (doubleStar) {
      if (tokens.size() > 1) {
        // Git reads this in two ways, depending on what stands before it.
        throw new IllegalArgumentException(
            "has ** next to other characters; write * there, or ** between slashes");
      }
      if (segments.isEmpty() || !(segments.getLast() instanceof AnyDepth)) {
        segments.add(new AnyDepth());
      }
    } else if (glob) {
      segments.add(new Glob(new SegmentGlob(tokens)));
    } else {
      String name = literal.toString();
      if (name.equals(".") || name.equals("..")) {
        throw new IllegalArgumentException("has a segment " + name + "; write the path without it");
      }
      segments.add(new Literal(name));
    }
    tokens.clear();
    literal.setLength(0);
    glob = false;
    doubleStar = false;
  }
}
