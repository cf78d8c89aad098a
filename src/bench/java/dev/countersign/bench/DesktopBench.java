package dev.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** How long the FX thread is busy in the whole desktop: opening, reading, the record. */
final class DesktopBench implements Measurement {
  private static final int FILES = 60;

  @Override
  public void run(Workplace place, Table table) {
    measure(HardRange.in(place.folder().resolve("hard")), place, table);
    place.ranges().forEach(range -> measure(range, place, table));
  }

  private static void measure(GitRange range, Workplace place, Table table) {
    try (DesktopStage desktop = DesktopStage.open(store(place))) {
      desktop.choose(range);
      watch("opening, " + range.name(), desktop, table, DesktopStage::openChosen);
      watch("reading " + FILES + " files, " + range.name(), desktop, table, DesktopBench::read);
      watch("opening the record, " + range.name(), desktop, table, DesktopBench::record);
    }
  }

  static void watch(String what, DesktopStage desktop, Table table, Consumer<DesktopStage> work) {
    Blocks blocks = new Blocks();
    try (blocks) {
      work.accept(desktop);
    }
    table.blocks(what, blocks, "whole desktop");
  }

  static void read(DesktopStage desktop) {
    for (int i = 0; i < FILES; i++) {
      desktop.menu("next-file");
      DesktopStage.pause(100);
      desktop.menu("next-hunk");
      DesktopStage.pause(50);
    }
  }

  private static void record(DesktopStage desktop) {
    desktop.menu("record");
    desktop.await("#record-count", node -> true);
    DesktopStage.pause(1_000);
  }

  static Path store(Workplace place) {
    try {
      return Files.createTempDirectory(place.folder(), "store");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
