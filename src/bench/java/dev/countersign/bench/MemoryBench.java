package dev.countersign.bench;

import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.model.Progress;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * How much memory a comparison takes, as a multiple of its two sides: while it is made, and for as
 * long as it is kept. The peak is looked for by collecting garbage over and over while the work
 * goes on, which stops it each time, so that only what is in use counts.
 */
final class MemoryBench implements Measurement {
  private static final int LEAST_BYTES = 100_000;
  private static final int BETWEEN_MILLIS = 3;
  private static final double MOST_KEPT = 20;
  private static final double MOST_AT_ONCE = 60;

  @Override
  public void run(Workplace place, Table table) {
    List<Double> kept = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    String worstKept = "";
    String worstPeak = "";
    for (HardCase one : HardCases.all()) {
      if (one.size() < LEAST_BYTES) {
        continue;
      }
      compare(one);
      long before = Heap.used();
      CompletableFuture<FileComparison> making = CompletableFuture.supplyAsync(() -> compare(one));
      long peak = before;
      while (!making.isDone()) {
        DesktopStage.pause(BETWEEN_MILLIS);
        peak = Math.max(peak, Heap.used());
      }
      FileComparison comparison = making.join();
      long after = Heap.used();
      Reference.reachabilityFence(comparison);
      double keptTimes = (double) (after - before) / one.size();
      double peakTimes = (double) (Math.max(peak, after) - before) / one.size();
      worstKept = kept.stream().allMatch(other -> other < keptTimes) ? one.path() : worstKept;
      worstPeak = peaks.stream().allMatch(other -> other < peakTimes) ? one.path() : worstPeak;
      kept.add(keptTimes);
      peaks.add(peakTimes);
    }
    tell("a comparison that is kept", kept, MOST_KEPT, worstKept, table);
    tell("a comparison while it is made", peaks, MOST_AT_ONCE, worstPeak, table);
  }

  private static void tell(
      String what, List<Double> times, double most, String worst, Table table) {
    Samples samples = new Samples(times);
    table.times("memory of " + what + ", median", samples.percentile(0.5), most, "of its sides");
    table.times("memory of " + what + ", the worst", samples.percentile(1), most, worst);
  }

  private static FileComparison compare(HardCase one) {
    return new DiffEngine()
        .compare(
            one.oldSide(),
            one.oldBytes(),
            one.newSide(),
            one.newBytes(),
            DiffOptions.EXACT,
            Progress.none());
  }
}
