package dev.countersign.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;

/** What a reader waits for in files that were generated, without a display. */
final class ViewBench implements Measurement {
  private static final int FILES = 10_000;
  private static final int ROUNDS = 100;

  private final Random random = new Random(20_261_001);

  @Override
  public void run(Workplace place, Table table) {
    try (ViewStage stage = ViewStage.open()) {
      for (int i = 0; i < ROUNDS; i++) {
        stage.select(code(1_000, 30));
      }
      table.within(
          "first rows of 5,000 lines, p95",
          new Samples(ROUNDS, () -> stage.select(code(5_000, 50))).percentile(0.95),
          100,
          "compared and laid out");
      table.within(
          "first rows of 100,000 lines, p95",
          new Samples(20, () -> stage.select(code(100_000, 100))).percentile(0.95),
          400,
          "");
      stage.settle();
      stage.revealAll();
      table.within(
          "scroll in 100,000 rows, a frame on the FX thread, p95",
          new Samples(1_000, () -> stage.scroll(60)).percentile(0.95),
          12,
          "three rows a frame");
      table.within(
          "jump in 100,000 rows, p95",
          new Samples(ROUNDS, () -> stage.jump(random.nextInt(100_000))).percentile(0.95),
          60,
          "");
      generated(stage, table);
    }
  }

  private void generated(ViewStage stage, Table table) {
    Blocks blocks = new Blocks();
    try (blocks) {
      Stream.generate(() -> GeneratedFile.next(random)).limit(FILES).forEach(stage::select);
    }
    table.blocks("generated files", blocks, FILES + " files");
  }

  /** A file of that many lines, of which one in {@code rarity} is edited. */
  private HardCase code(int lines, int rarity) {
    StringBuilder old = new StringBuilder();
    StringBuilder now = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      String line = line();
      old.append(line);
      switch (random.nextInt(rarity) == 0 ? random.nextInt(3) : 3) {
        case 0 -> now.append(line.replace('e', 'o'));
        case 1 -> now.append(line).append(line());
        case 2 -> {}
        default -> now.append(line);
      }
    }
    return HardCase.of("a/B.java", utf8(old), utf8(now));
  }

  private String line() {
    int words = random.nextInt(12);
    StringBuilder line = new StringBuilder("  ".repeat(random.nextInt(6)));
    for (int i = 0; i < words; i++) {
      line.append(i == 0 ? "return " : "value").append(random.nextInt(500)).append(' ');
    }
    return line.append('\n').toString();
  }

  private static byte[] utf8(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
