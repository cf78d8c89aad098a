package dev.countersign.bench;

import dev.countersign.diff.LargeTexts;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a reader waits for in files that are hard to show, each several times. */
final class HardViewBench implements Measurement {
  private static final int ROUNDS = 5;
  private static final int FRAMES = 60;
  private static final int JUMPS = 10;
  private static final int WARM_UP = 100;
  private static final LargeTexts.Pair LARGE = LargeTexts.TWENTY_PER_CENT_EDITED.of(1_000);

  private final Random random = new Random(20_261_003);
  private final Worst rows = new Worst();
  private final Worst scrolls = new Worst();
  private final Worst jumps = new Worst();
  private final Worst longest = new Worst();

  @Override
  public void run(Workplace place, Table table) {
    List<HardCase> texts;
    try (ViewStage stage = ViewStage.open()) {
      HardCase ordinary = HardCase.of("a/B.java", LARGE.old(), LARGE.now());
      for (int i = 0; i < WARM_UP; i++) {
        stage.select(ordinary);
        stage.scroll(60);
      }
      texts =
          HardCases.all().stream()
              .filter(one -> stage.compare(one).filter(it -> !it.rows().isEmpty()).isPresent())
              .toList();
      Blocks all = new Blocks();
      try (all) {
        texts.forEach(one -> show(stage, one));
      }
      table.within("first rows of a hard case, the worst", rows.value, 400, rows.name);
      table.within("scroll in a hard case, p95, the worst", scrolls.value, 12, scrolls.name);
      table.within("jump in a hard case, p95, the worst", jumps.value, 60, jumps.name);
      table.blocks("hard cases", all, texts.size() + " files, longest in " + longest);
    }
  }

  private void show(ViewStage stage, HardCase one) {
    Blocks blocks = new Blocks();
    try (blocks) {
      rows.see(one, new Samples(ROUNDS, () -> stage.select(one)).percentile(0.5));
      stage.settle();
      stage.revealAll();
      scrolls.see(one, new Samples(FRAMES, () -> stage.scroll(60)).percentile(0.95));
      jumps.see(
          one, new Samples(JUMPS, () -> stage.jump(random.nextInt(stage.rows()))).percentile(0.95));
    }
    longest.see(one, blocks.percentile(1));
  }

  /** The largest value so far, and whose it is. */
  private static final class Worst {
    private double value;
    private String name = "";

    void see(HardCase one, double seen) {
      if (seen > value) {
        value = seen;
        name = one.path();
      }
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s (%.1f)", name, value);
    }
  }
}
