package dev.countersign.bench;

import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.model.Progress;
import dev.countersign.review.MoveSearch;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import dev.countersign.review.ReviewRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** How long work goes on after somebody has cancelled it. */
final class CancelBench implements Measurement {
  private static final int ROUNDS = 20;
  private static final int LEAST_BYTES = 100_000;
  private static final double MOST = 50;

  private final Cancelling cancelling = new Cancelling(new Random(20_261_005), ROUNDS);

  @Override
  public void run(Workplace place, Table table) {
    comparisons(table);
    place.ranges().forEach(range -> measure(range, table));
  }

  private void comparisons(Table table) {
    List<Cancelling.Stop> all = new ArrayList<>();
    String worst = "";
    double longest = -1;
    for (HardCase one : HardCases.all()) {
      if (one.size() >= LEAST_BYTES) {
        List<Cancelling.Stop> waits = cancelling.measure(() -> progress -> compare(one, progress));
        all.addAll(waits);
        double most = waits.stream().mapToDouble(Cancelling.Stop::millis).max().orElse(-1);
        worst = most > longest ? one.path() : worst;
        longest = Math.max(longest, most);
      }
    }
    tell("comparing hard cases", all, "longest in " + worst, table);
  }

  private static void compare(HardCase one, Progress progress) {
    new DiffEngine()
        .compare(
            one.oldSide(),
            one.oldBytes(),
            one.newSide(),
            one.newBytes(),
            DiffOptions.EXACT,
            progress);
  }

  private void measure(GitRange range, Table table) {
    RangeSpec spec = RangeSpec.parse(range.base() + ".." + range.head());
    OpenRequest request =
        new OpenRequest(range.repository(), Optional.of(range.base()), spec, Optional.empty());
    try (GitRepository git = GitRepository.open(range.repository())) {
      Supplier<ReviewRange> read = () -> ReviewRange.read(git, request, Progress.none());
      each(
          "reading the change list, " + range.name(),
          () -> progress -> ReviewRange.read(git, request, progress),
          table);
      each("counting, " + range.name(), () -> read.get()::reviewAll, table);
      ReviewRange counted = read.get();
      counted.reviewAll(Progress.none());
      each(
          "looking for moves, " + range.name(),
          () -> progress -> new MoveSearch(counted).run(progress),
          table);
    }
  }

  private void each(String what, Supplier<Consumer<Progress>> fresh, Table table) {
    tell(what, cancelling.measure(fresh), "", table);
  }

  private static void tell(String what, List<Cancelling.Stop> stops, String notes, Table table) {
    Samples millis = new Samples(stops.stream().map(Cancelling.Stop::millis).toList());
    Samples worked = new Samples(stops.stream().map(Cancelling.Stop::worked).toList());
    for (double share : new double[] {0.95, 1}) {
      table.within(
          "cancel, " + (share < 1 ? "p95, " : "longest, ") + what,
          millis.percentile(share),
          MOST,
          String.format(
              Locale.ROOT,
              "%.1f ms of processor time; %d times; %s",
              worked.percentile(share),
              stops.size(),
              notes));
    }
  }
}
