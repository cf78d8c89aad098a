package dev.countersign.bench;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;

/** What a reader waits for, and how long the FX thread is busy at a time, without a display. */
final class ViewBench implements Measurement {
  private static final int FILES = 10_000;
  private static final int ROUNDS = 100;

  private final Random random = new Random(20_261_001);

  @Override
  public void run(Workplace place, Table table) {
    ViewStage stage = ViewStage.open();
    for (int i = 0; i < ROUNDS; i++) {
      select(stage, 1_000, 30);
    }
    table.within(
        "first rows of 5,000 lines, p95",
        p95(ROUNDS, () -> select(stage, 5_000, 50)),
        100,
        "compared and laid out");
    table.within(
        "first rows of 100,000 lines, p95", p95(20, () -> select(stage, 100_000, 100)), 400, "");
    stage.settle();
    stage.revealAll();
    table.within(
        "scroll in 100,000 rows, a frame on the FX thread, p95",
        p95(1_000, () -> stage.scroll(60)),
        12,
        "three rows a frame");
    table.within(
        "jump in 100,000 rows, p95",
        p95(ROUNDS, () -> stage.jump(random.nextInt(100_000))),
        60,
        "");
    generated(stage, table);
    javafx.application.Platform.exit();
  }

  private void generated(ViewStage stage, Table table) {
    Blocks blocks = new Blocks();
    try (blocks) {
      for (int i = 0; i < FILES; i++) {
        select(stage, 1 + random.nextInt(random.nextInt(20) == 0 ? 5_000 : 300), 10);
      }
    }
    String notes = FILES + " files, " + blocks.asked() + " answers";
    table.within("FX thread busy, p99.9", blocks.percentile(0.999), 16, notes);
    table.within("FX thread busy, longest", blocks.longest(), 50, notes);
  }

  /** A file of that many lines, of which one in {@code rarity} is edited. */
  private double select(ViewStage stage, int lines, int rarity) {
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
    return stage.select(old.toString(), now.toString());
  }

  private String line() {
    int words = random.nextInt(12);
    StringBuilder line = new StringBuilder("  ".repeat(random.nextInt(6)));
    for (int i = 0; i < words; i++) {
      line.append(i == 0 ? "return " : "value").append(random.nextInt(500)).append(' ');
    }
    return line.append('\n').toString();
  }

  private static double p95(int rounds, DoubleSupplier measured) {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      times[i] = measured.getAsDouble();
    }
    Arrays.sort(times);
    return times[(int) (rounds * 0.95)];
  }
}
