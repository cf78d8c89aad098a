package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.diffview.BytesView;
import dev.countersign.desktop.diffview.DiffModel;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.desktop.diffview.FactFinder;
import dev.countersign.desktop.diffview.Facts;
import dev.countersign.desktop.diffview.FactsView;
import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.RawBytes;
import dev.countersign.diff.RawSides;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The files of the bundle and the diff of each: whole from the auditor's clone, else as far as the
 * diff that was signed tells them. For reading; nothing can be marked.
 */
final class BundleFilesPane extends SplitPane {
  private final Latest comparing;
  private final DiffView diff;
  private final BytesView bytes;
  private final FactsView facts;
  private final ListView<BundleFile> list = new ListView<>();
  private Optional<Path> clone = Optional.empty();

  BundleFilesPane(Desktop desktop) {
    comparing = new Latest(desktop.tasks());
    diff = new DiffView(desktop.tasks(), desktop.look());
    diff.hideMarks();
    bytes = new BytesView(desktop.tasks(), desktop.look());
    list.setId("bundle-files");
    list.getStyleClass().addAll("edge-to-edge", "bundle-files");
    list.setAccessibleText(Messages.text("files.title"));
    list.setPlaceholder(Styles.wrapped(Messages.text("bundle.files.none"), "muted"));
    list.setCellFactory(view -> new BundleFileCell());
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe((before, now) -> {
          if (now != null) {
            show(now);
          }
        });
    list.setMinWidth(200);
    facts = new FactsView(desktop.look());
    VBox.setVgrow(diff, Priority.ALWAYS);
    getItems().addAll(list, new VBox(facts, diff));
    setDividerPositions(0.26);
    setResizableWithParent(list, false);
  }

  DiffView diff() {
    return diff;
  }

  void show(Opened opened) {
    clone = opened.repository();
    int selected = list.getSelectionModel().getSelectedIndex();
    list.getSelectionModel().clearSelection();
    list.getItems().setAll(opened.files());
    if (opened.files().isEmpty()) {
      diff.clear(Messages.text("bundle.files.none"));
    } else {
      list.getSelectionModel().select(Math.clamp(selected, 0, opened.files().size() - 1));
    }
  }

  private void show(BundleFile file) {
    Optional<Path> from = clone;
    if (file.patch().isEmpty() && from.isEmpty()) {
      diff.clear(Messages.text("bundle.no-patch"));
      return;
    }
    FileChange change = file.classification().file();
    facts.show(Optional.empty());
    comparing.run(
        Messages.text("workbench.task.compare", change.path().fileName()),
        progress -> ShownSides.compare(file, from, progress),
        compared -> show(file, compared),
        failure -> diff.clear(failure.sentence()),
        () -> diff.clear(Messages.text("bundle.cancelled")));
  }

  private void show(BundleFile file, Optional<FileComparison> compared) {
    FileChange change = file.classification().file();
    facts.show(compared.flatMap(it -> factsOf(change, it)));
    if (compared.isEmpty()) {
      diff.clear(Messages.text("bundle.damaged-binary"));
      return;
    }
    switch (compared.get()) {
      case TextComparison text when text.hunks().isEmpty() ->
          diff.clear(Messages.text("bundle.no-lines"));
      case TextComparison text ->
          diff.show(
              new DiffModel(
                  title(change.oldSide()),
                  title(change.newSide()),
                  FactFinder.besidesFacts(change, text),
                  Set.of()));
      case BinaryComparison binary -> {
        bytes.show(binary, progress -> sides(file));
        diff.showInstead(bytes);
      }
    }
  }

  private static Optional<Facts> factsOf(FileChange change, FileComparison compared) {
    return switch (compared) {
      case TextComparison text -> FactFinder.of(change, text);
      case BinaryComparison binary -> FactFinder.of(change);
    };
  }

  private static RawSides sides(BundleFile file) {
    FileChange change = file.classification().file();
    Optional<PatchSides> sides = file.patch().flatMap(PatchSides::of);
    return new RawSides(
        change.oldSide().flatMap(side -> sides.map(both -> RawBytes.of(both.before()))),
        change.newSide().flatMap(side -> sides.map(both -> RawBytes.of(both.after()))));
  }

  private static Optional<String> title(Optional<FileSide> side) {
    return side.map(known -> known.path().toString());
  }
}
