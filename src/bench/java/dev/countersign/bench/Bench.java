package dev.countersign.bench;

import java.util.List;
import java.util.Locale;
import javafx.application.Platform;

/** Runs all measurements, or those whose class names contain {@code bench.only}. */
public final class Bench {
  private static final List<Measurement> ALL =
      List.of(
          new ChangeListBench(),
          new AllEditsBench(),
          new LineDiffBench(),
          new MatchingBench(),
          new ViewBench(),
          new HardViewBench(),
          new DesktopBench(),
          new FileListBench(),
          new CancelBench(),
          new MemoryBench());

  private Bench() {}

  /** Prints the table. */
  public static void main(String[] arguments) {
    String only = System.getProperty("bench.only", "").toLowerCase(Locale.ROOT);
    Workplace place = Workplace.ofProperties();
    Table table = new Table();
    table.head();
    ALL.stream()
        .filter(one -> one.getClass().getSimpleName().toLowerCase(Locale.ROOT).contains(only))
        .forEach(one -> one.run(place, table));
    table.foot();
    Platform.exit();
  }
}
