package dev.countersign.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;

/** A change of about 20,000 files in the whole desktop: its list, and the memory it takes. */
final class FileListBench implements Measurement {
  private static final int LOOK = 60;
  private static final int SCROLLS = 100;
  private static final int MARKS = 30;
  private static final double MOST_MEGABYTES = 400;

  @Override
  public void run(Workplace place, Table table) {
    Path store = DesktopBench.store(place);
    GitRange range = GeneratedRange.in(place.folder().resolve("restructured"));
    try (DesktopStage desktop = DesktopStage.open(store)) {
      desktop.choose(range);
      String files = "of 20,000 files";
      DesktopBench.watch("opening " + files, desktop, table, DesktopStage::openChosen);
      DesktopBench.watch("scrolling " + files, desktop, table, FileListBench::scroll);
      DesktopBench.watch("filtering by text, " + files, desktop, table, FileListBench::type);
      DesktopBench.watch("filtering by choice, " + files, desktop, table, FileListBench::choose);
      DesktopBench.watch("tree and flat, " + files, desktop, table, FileListBench::tree);
      DesktopBench.watch("marking, " + files, desktop, table, FileListBench::mark);
      DesktopBench.watch("reading, " + files, desktop, table, DesktopBench::read);
      long heap = Heap.used();
      table.megabytes(
          "memory with a change " + files + " open",
          heap + Heap.besides(),
          MOST_MEGABYTES,
          String.format(
              Locale.ROOT,
              "%d MB of objects, the rest classes and code; resident %d MB",
              heap / 1_000_000,
              Heap.resident() / 1_000_000));
    }
  }

  private static void scroll(DesktopStage desktop) {
    for (int i = 0; i < SCROLLS; i++) {
      int row = i;
      desktop.with(
          "#files",
          list -> {
            ListView<?> view = (ListView<?>) list;
            view.scrollTo((int) ((long) view.getItems().size() * row / SCROLLS));
            return row;
          });
      DesktopStage.pause(LOOK / 2);
    }
  }

  private static void type(DesktopStage desktop) {
    for (String text : new String[] {"t", "ty", "typ", "type", "type1", "type12 part", "zzz", ""}) {
      desktop.write("files-filter", text);
      DesktopStage.pause(LOOK);
    }
  }

  /** Every choice of the menu, one after the other. */
  private static void choose(DesktopStage desktop) {
    int choices = desktop.with("#files-filter-menu", menu -> items(menu).size());
    for (int i = 0; i < choices; i++) {
      int one = i;
      desktop.with(
          "#files-filter-menu",
          menu -> {
            if (items(menu).get(one) instanceof RadioMenuItem item) {
              item.setSelected(true);
              item.fire();
            }
            return one;
          });
      DesktopStage.pause(LOOK);
    }
  }

  private static List<MenuItem> items(Node menu) {
    return ((MenuButton) menu).getItems();
  }

  private static void tree(DesktopStage desktop) {
    for (int i = 0; i < 6; i++) {
      desktop.with(
          "#files-tree",
          button -> {
            ((ToggleButton) button).fire();
            return button;
          });
      DesktopStage.pause(LOOK);
    }
  }

  private static void mark(DesktopStage desktop) {
    for (int i = 0; i < MARKS; i++) {
      desktop.menu("mark-file");
      DesktopStage.pause(LOOK);
    }
  }
}
