package dev.countersign.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Large pairs of texts that are hard to compare; always the same for one number of lines. */
public enum LargeTexts {
  ONE_PER_CENT_EDITED {
    @Override
    Pair make(int lines, Random random) {
      List<String> old = code(lines, random);
      return pair(old, edited(old, lines / 100, random, i -> "edited " + i));
    }
  },
  TWENTY_PER_CENT_EDITED {
    @Override
    Pair make(int lines, Random random) {
      List<String> old = code(lines, random);
      return pair(old, edited(old, lines / 5, random, i -> "edited " + i));
    }
  },
  JSON_OF_FIFTY_LINES_EDITED {
    @Override
    Pair make(int lines, Random random) {
      List<String> old = json(lines, random);
      return pair(old, edited(old, lines / 10, random, i -> jsonLine(random.nextInt(50))));
    }
  },
  JSON_OF_FIFTY_LINES_REWRITTEN {
    @Override
    Pair make(int lines, Random random) {
      return pair(json(lines, random), json(lines, random));
    }
  },
  RANDOM {
    @Override
    Pair make(int lines, Random random) {
      return pair(
          texts(lines, i -> "line " + random.nextInt(lines)),
          texts(lines, i -> "line " + random.nextInt(lines)));
    }
  },
  SHUFFLED {
    @Override
    Pair make(int lines, Random random) {
      List<String> now = texts(lines, i -> "line " + i);
      Collections.shuffle(now, random);
      return pair(texts(lines, i -> "line " + i), now);
    }
  },
  REVERSED {
    @Override
    Pair make(int lines, Random random) {
      List<String> old = texts(lines, i -> "line " + i);
      return pair(old, old.reversed());
    }
  },
  FIVE_DISTINCT {
    @Override
    Pair make(int lines, Random random) {
      return pair(
          texts(lines, i -> "line " + random.nextInt(5)),
          texts(lines, i -> "line " + random.nextInt(5)));
    }
  },
  ALL_DIFFERENT {
    @Override
    Pair make(int lines, Random random) {
      return pair(texts(lines, i -> "old " + i), texts(lines, i -> "new " + i));
    }
  },
  EVERY_OTHER_LINE {
    @Override
    Pair make(int lines, Random random) {
      return pair(
          texts(lines, i -> "line " + i), texts(lines, i -> (i % 2 == 0 ? "line " : "new ") + i));
    }
  },
  SECTIONS_MOVED {
    @Override
    Pair make(int lines, Random random) {
      List<List<String>> sections = new ArrayList<>();
      for (int i = 0; i < lines / 100; i++) {
        sections.add(code(100, random));
      }
      List<String> old = sections.stream().flatMap(List::stream).toList();
      Collections.shuffle(sections, random);
      return pair(old, sections.stream().flatMap(List::stream).toList());
    }
  },
  EMPTY_LINES {
    @Override
    Pair make(int lines, Random random) {
      return new Pair(bytes("\n".repeat(10 * lines)), bytes("\n".repeat(6 * lines) + "x\n"));
    }
  },
  LONG_LINE {
    @Override
    Pair make(int lines, Random random) {
      String line = "x".repeat(10 * lines);
      return new Pair(bytes(line + "one" + line + "\n"), bytes(line + "two" + line + "\n"));
    }
  };

  /** Two sides. */
  public record Pair(byte[] old, byte[] now) {}

  /** The pair for about so many lines. */
  public final Pair of(int lines) {
    return make(lines, new Random(lines + 31L * ordinal()));
  }

  abstract Pair make(int lines, Random random);

  private static List<String> code(int lines, Random random) {
    return texts(
        lines,
        i ->
            switch (random.nextInt(10)) {
              case 0 -> "";
              case 1 -> "  }";
              case 2 -> "    return result;";
              default -> "    call" + random.nextInt(1_000_000) + "(value, " + i + ");";
            });
  }

  private static List<String> json(int lines, Random random) {
    return texts(lines, i -> jsonLine(random.nextInt(50)));
  }

  private static String jsonLine(int n) {
    return n < 4
        ? List.of("  {", "  },", "    \"tags\": [", "    ],").get(n)
        : "    \"key" + n + "\": true,";
  }

  private static List<String> edited(
      List<String> old, int edits, Random random, IntFunction<String> line) {
    boolean[] chosen = new boolean[old.size()];
    for (int i = 0; i < edits; i++) {
      chosen[random.nextInt(old.size())] = true;
    }
    return IntStream.range(0, old.size())
        .boxed()
        .flatMap(i -> chosen[i] ? edit(old.get(i), line.apply(i), random) : Stream.of(old.get(i)))
        .toList();
  }

  private static Stream<String> edit(String old, String now, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> Stream.empty();
      case 1 -> Stream.of(old, now);
      default -> Stream.of(now);
    };
  }

  private static List<String> texts(int count, IntFunction<String> line) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(line).toList());
  }

  private static Pair pair(List<String> old, List<String> now) {
    return new Pair(bytes(String.join("\n", old) + "\n"), bytes(String.join("\n", now) + "\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
