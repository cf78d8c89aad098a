package dev.countersign.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, in columns. Prints each row as soon as it is there. */
final class Table {
  private static final String FORM = "%-58s %10s %12s %8s %-10s %s%n";

  private final List<String> missed = new ArrayList<>();

  void head() {
    System.out.printf(FORM, "what", "ours ms", "anchor ms", "ratio", "asked", "notes");
    System.out.printf(FORM, "-".repeat(58), "-------", "---------", "-----", "-----", "-----");
  }

  /** A row of ours against an anchor; the ratio is ours divided by the anchor's. */
  void against(String what, Timing.Pair time, double mostRatio, String notes) {
    double ratio = time.ours() / time.anchor();
    row(what, time.ours(), number(time.anchor()), ratio, mostRatio, "x", notes);
  }

  /** A row with a fixed bound in milliseconds. */
  void within(String what, double ours, double most, String notes) {
    row(what, ours, "-", ours / most, 1, " of " + number(most), notes);
  }

  /** Two rows: how long the FX thread was busy, as a rule and at most. */
  void blocks(String what, Blocks blocks, String notes) {
    String worked = " ms of processor time; ";
    within(
        "FX thread busy, p99.9, " + what,
        blocks.percentile(0.999),
        16,
        number(blocks.work(0.999)) + worked + notes);
    within(
        "FX thread busy, longest, " + what,
        blocks.percentile(1),
        50,
        number(blocks.work(1)) + worked + blocks.asked() + " answers");
  }

  /** A row of which nothing is asked. */
  void only(String what, double ours, String notes) {
    System.out.printf(FORM, what, number(ours), "-", "-", "-", notes);
  }

  /** A row that is a share and no time. */
  void share(String what, double share, double least, String notes) {
    String asked = ">= " + percent(least);
    System.out.printf(FORM, what, "-", "-", percent(share), asked, verdict(share >= least, notes));
    note(what, share >= least);
  }

  /** A row that says how many times something else it is. */
  void times(String what, double times, double most, String notes) {
    count(what, times, most, "x", notes);
  }

  /** A row in megabytes of a million bytes. */
  void megabytes(String what, long bytes, double most, String notes) {
    count(what, bytes / 1e6, most, " MB", notes);
  }

  private void count(String what, double value, double most, String unit, String notes) {
    String asked = "<= " + number(most) + unit;
    System.out.printf(
        FORM, what, "-", "-", number(value) + unit, asked, verdict(value <= most, notes));
    note(what, value <= most);
  }

  private void row(
      String what,
      double ours,
      String anchor,
      double ratio,
      double most,
      String unit,
      String notes) {
    String asked = "<= " + String.format(Locale.ROOT, "%.2f", most) + unit;
    System.out.printf(
        FORM,
        what,
        number(ours),
        anchor,
        String.format(Locale.ROOT, "%.2f", ratio),
        asked,
        verdict(ratio <= most, notes));
    note(what, ratio <= most);
  }

  void foot() {
    System.out.println(missed.isEmpty() ? "all bounds hold" : "missed: " + missed);
  }

  private void note(String what, boolean holds) {
    if (!holds) {
      missed.add(what);
    }
  }

  private static String verdict(boolean holds, String notes) {
    return (holds ? "" : "MISSED ") + notes;
  }

  private static String number(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", share * 100);
  }
}
