package dev.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes patterns with all of the syntax, and paths that many of them match. */
final class PatternGenerator {
  private static final String LETTERS = "abcABC019-_.]^!#+ é";
  private static final String[] CLASSES = {
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "xdigit"
  };
  private final Random random;

  PatternGenerator(long seed) {
    random = new Random(seed);
  }

  /** A pattern, well-formed or not. */
  String pattern() {
    StringBuilder out = new StringBuilder(random.nextInt(3) == 0 ? "/" : "");
    int segments = 1 + random.nextInt(4);
    for (int i = 0; i < segments; i++) {
      out.append(i == 0 ? "" : "/");
      out.append(random.nextInt(5) == 0 ? "*".repeat(2 + random.nextInt(2)) : segment());
    }
    return out.toString().replaceFirst("^[!#]", "a");
  }

  /** A pattern that is accepted, negated in a third of all cases where that is asked for. */
  PathPattern accepted(boolean negations) {
    while (true) {
      try {
        return new PathPattern((negations && random.nextInt(3) == 0 ? "!" : "") + pattern());
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
  }

  private String segment() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(7)) {
        case 0 -> out.append('*');
        case 1 -> out.append('?');
        case 2 -> out.append(bracket());
        case 3 -> out.append('\\').append(oneOf("*?[]\\abé-! #"));
        default -> out.append(oneOf(LETTERS));
      }
    }
    return out.toString();
  }

  private String bracket() {
    StringBuilder out = new StringBuilder("[");
    out.append(oneOf("  !^").strip());
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(8)) {
        case 0 -> out.append("[:").append(CLASSES[random.nextInt(CLASSES.length)]).append(":]");
        case 1 -> out.append(oneOf("a0AB")).append('-').append(oneOf("c9Zé"));
        case 2 -> out.append('\\').append(oneOf("]-\\a[^"));
        case 3 -> out.append('-');
        case 4 -> out.append(oneOf("][:!^*?\""));
        default -> out.append(oneOf(LETTERS));
      }
    }
    return out.append(']').toString();
  }

  /** Different paths, of which about half came from the patterns themselves. */
  List<String> paths(List<PathPattern> patterns, int count) {
    List<String> out = new ArrayList<>();
    while (out.size() < count) {
      String path =
          random.nextBoolean()
              ? filledIn(patterns.get(random.nextInt(patterns.size())).text())
              : freePath();
      if (usable(path) && !out.contains(path)) {
        out.add(path);
      }
    }
    return out;
  }

  private static boolean usable(String path) {
    return !path.isEmpty()
        && !path.startsWith("/")
        && !path.endsWith("/")
        && !path.contains("//")
        && !List.of(path.split("/")).stream().anyMatch(part -> part.matches("\\.{1,2}|\\.git.*"));
  }

  private String freePath() {
    StringBuilder out = new StringBuilder();
    for (int depth = random.nextInt(4); depth >= 0; depth--) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        out.append(oneOf(LETTERS));
      }
      out.append(depth == 0 ? "" : "/");
    }
    return out.toString();
  }

  /** Reads the pattern carelessly and puts something into each of its gaps. */
  private String filledIn(String pattern) {
    String text = pattern.replaceFirst("^!?/?", "");
    StringBuilder out = new StringBuilder(random.nextInt(4) == 0 ? "a/" : "");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("**", i)) {
        out.append(freePath());
        i++;
      } else if (c == '*') {
        out.append(random.nextBoolean() ? "" : oneOf(LETTERS) + oneOf(LETTERS));
      } else if (c == '?') {
        out.append(oneOf(LETTERS));
      } else if (c == '[') {
        out.append(oneOf(text.substring(i + 1).replace("/", "") + LETTERS));
        i = Math.max(i, text.indexOf(']', i + 2));
      } else if (c != '\\') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String oneOf(String characters) {
    int[] points = characters.codePoints().toArray();
    return Character.toString(points[random.nextInt(points.length)]);
  }
}
