package dev.countersign.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Changes of one file that differ in size, in how often lines repeat, in the length of lines, in
 * encoding and line ends, and in how many edits of which kind there are. Each is drawn on its own.
 */
final class GeneratedFile {
  private static final int[] SIZES = {1, 10, 100, 500, 5_000};
  private static final int[] DISTINCT = {1, 5, 50, Integer.MAX_VALUE};
  private static final int[] WORDS = {1, 6, 12, 40, 200};
  private static final int[] RARITIES = {1, 3, 10, 50, 400};
  private static final List<String> LINE_ENDS = List.of("\n", "\n", "\r\n", "\r", "mixed");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1,
          Charset.forName("Shift_JIS"));

  private final Random random;
  private final int words;
  private final List<String> known = new ArrayList<>();
  private final int distinct;

  private GeneratedFile(Random random) {
    this.random = random;
    this.words = any(WORDS);
    this.distinct = any(DISTINCT);
  }

  /** The next one. */
  static HardCase next(Random random) {
    GeneratedFile file = new GeneratedFile(random);
    int lines = 1 + random.nextInt(file.any(SIZES));
    List<String> old = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      old.add(file.line());
    }
    List<String> now = file.edited(old);
    String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    boolean marked = charset.name().startsWith("UTF-16") || random.nextInt(8) == 0;
    return HardCase.of(
        "a/B.java", file.bytes(old, end, charset, marked), file.bytes(now, end, charset, marked));
  }

  private List<String> edited(List<String> old) {
    int rarity = any(RARITIES);
    List<String> now = new ArrayList<>();
    for (String line : old) {
      switch (random.nextInt(rarity) == 0 ? random.nextInt(4) : 4) {
        case 0 -> now.add(line.replace('e', 'o'));
        case 1 -> Collections.addAll(now, line, line());
        case 2 -> {}
        case 3 -> now.add(line.strip());
        default -> now.add(line);
      }
    }
    if (random.nextInt(6) == 0) {
      // A block moves.
      Collections.rotate(now.subList(0, now.size() / 2), 7);
    }
    return now;
  }

  private String line() {
    if (known.size() >= distinct) {
      return known.get(random.nextInt(known.size()));
    }
    int count = random.nextInt(words + 1);
    StringBuilder line = new StringBuilder("  ".repeat(random.nextInt(6)));
    for (int i = 0; i < count; i++) {
      line.append(i == 0 ? "return " : "value").append(random.nextInt(500)).append(' ');
    }
    if (random.nextInt(40) == 0) {
      line.append("// \u00e9\u65e5\u672c\ud83d\ude00");
    }
    if (distinct < Integer.MAX_VALUE) {
      known.add(line.toString());
    }
    return line.toString();
  }

  private byte[] bytes(List<String> lines, String end, Charset charset, boolean marked) {
    StringBuilder text = new StringBuilder(marked ? "\ufeff" : "");
    for (String line : lines) {
      text.append(line).append(end.equals("mixed") ? (random.nextBoolean() ? "\n" : "\r\n") : end);
    }
    return text.toString().getBytes(charset);
  }

  private int any(int[] of) {
    return of[random.nextInt(of.length)];
  }
}
