package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Shell;
import dev.countersign.desktop.diffview.BytesView;
import dev.countersign.desktop.diffview.DiffModel;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.desktop.diffview.FactFinder;
import dev.countersign.desktop.diffview.Facts;
import dev.countersign.desktop.diffview.FactsView;
import dev.countersign.desktop.diffview.FileMoves;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.TextComparison;
import dev.countersign.diff.image.ImageHeaders;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import dev.countersign.model.Sha256;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.SearchHit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The middle of the workbench: the selected file and its diff. */
final class CentrePane extends VBox {
  private final WorkbenchViewModel model;
  private final Shell shell;
  private final DiffView diff;
  private final BytesView bytes;
  private final FactsView facts;
  private final SubmodulePane submodule;
  private final SearchBar search;
  private Optional<ReviewFile> shown = Optional.empty();
  private Optional<WantedLine> wanted = Optional.empty();

  CentrePane(WorkbenchViewModel model, Desktop desktop) {
    this.model = model;
    this.shell = desktop.shell();
    this.diff = new DiffView(desktop.tasks(), desktop.look());
    this.bytes = new BytesView(desktop.tasks(), desktop.look());
    this.facts = new FactsView(desktop.look());
    this.submodule = new SubmodulePane(model.change().content(), desktop.tasks());
    this.search = new SearchBar(diff);
    getStyleClass().add("centre");
    VBox.setVgrow(diff, Priority.ALWAYS);
    getChildren().addAll(new FileHeader(model), search, facts, submodule, diff);
    diff.setMinHeight(0);
    diff.onHunkMarkToggled(hunk -> {
      if (model.isExact()) {
        model.toggle(hunk.id().hex());
      } else {
        shell.tell(Messages.text("workbench.exact-only"));
      }
    });
    model.reader().reading().subscribe(this::show);
    model.moves().subscribe((before, now) -> moved());
    model.marking().revision().subscribe((before, now) -> remark());
  }

  DiffView diff() {
    return diff;
  }

  /** Opens the line in which one searches in the file. */
  void search() {
    search.open();
  }

  /** Marks the hunk the caret is in; the only unit of a file without hunks otherwise. */
  void markHunk() {
    boolean isOneUnit = model.reader().reading().get() instanceof Reading.Bytes;
    if (!diff.toggleMark() && isOneUnit && !model.toggleFile()) {
      shell.tell(Messages.text("workbench.exact-only"));
    }
  }

  /** Shows the line of a hit, and before that its file. */
  void open(SearchHit hit) {
    open(WantedLine.of(hit));
  }

  private void open(WantedLine line) {
    wanted = Optional.of(line);
    if (model.reader().reading().get() instanceof Reading.Text text
        && text.file().equals(line.file())) {
      goToWanted(text);
    } else {
      model.open(line.file(), false);
    }
  }

  /** Goes to the other end of the move the caret is in; false where it is in none. */
  boolean otherEnd() {
    Optional<WantedLine> end =
        shownText().flatMap(text -> MoveEnds.of(text, moves(text), diff, model.files().files()));
    end.ifPresent(line -> {
      diff.activate(line.side());
      open(line);
    });
    return end.isPresent();
  }

  private Optional<Reading.Text> shownText() {
    return model.reader().reading().get() instanceof Reading.Text text
        ? Optional.of(text)
        : Optional.empty();
  }

  private FileMoves moves(Reading.Text text) {
    return model
        .moves()
        .get()
        .map(known -> FileMoves.of(known, text.file().change()))
        .orElse(FileMoves.NONE);
  }

  private void goToWanted(Reading.Text text) {
    wanted
        .filter(line -> line.file().equals(text.file()))
        .ifPresent(line -> goTo(line, text.comparison()));
    wanted = Optional.empty();
  }

  private void goTo(WantedLine line, TextComparison comparison) {
    line.row(comparison).ifPresent(diff::goToRow);
  }

  private void show(Reading reading) {
    bytes.stop();
    facts.show(factsOf(reading));
    submodule.show(reading);
    switch (reading) {
      case Reading.Nothing nothing -> clear("workbench.nothing");
      case Reading.Comparing comparing -> {
        if (!shown.equals(Optional.of(comparing.file()))) {
          clear("workbench.comparing");
        }
      }
      case Reading.Text text -> show(text);
      case Reading.Bytes binary -> {
        bytes.show(
            binary.comparison(),
            progress -> model.change().content().rawSides(binary.file(), ImageHeaders.MOST_BYTES));
        diff.showInstead(bytes);
      }
      case Reading.Failed failed -> diff.clear(failed.sentence());
    }
    search.close();
  }

  private void show(Reading.Text text) {
    shown = Optional.of(text.file());
    FileChange change = text.file().change();
    if (text.comparison().hunks().isEmpty()) {
      diff.clear(withoutHunks(change));
      return;
    }
    DiffModel shownModel =
        new DiffModel(
            title(change.oldSide()),
            title(change.newSide()),
            FactFinder.besidesFacts(change, text.comparison()),
            marked(text.comparison()),
            moves(text));
    if (text.fromEnd()) {
      diff.showFromEnd(shownModel);
    } else {
      diff.show(shownModel);
    }
    goToWanted(text);
  }

  private static Optional<Facts> factsOf(Reading reading) {
    return switch (reading) {
      case Reading.Text text -> FactFinder.of(text.file().change(), text.comparison());
      case Reading.Bytes binary -> FactFinder.of(binary.file().change());
      default -> Optional.empty();
    };
  }

  private String withoutHunks(FileChange change) {
    if (model.reader().options().get().whitespace() != DiffOptions.Whitespace.EXACT) {
      return Messages.text("workbench.only-whitespace");
    }
    return Messages.text("workbench.no-hunks", FileBadges.word(change.kind()));
  }

  private void clear(String key) {
    shown = Optional.empty();
    diff.clear(Messages.text(key));
  }

  private void remark() {
    withHunks().ifPresent(text -> diff.marked(marked(text.comparison())));
  }

  private void moved() {
    withHunks().ifPresent(text -> diff.moved(moves(text)));
  }

  private Optional<Reading.Text> withHunks() {
    return shownText().filter(text -> !text.comparison().hunks().isEmpty());
  }

  private Set<Sha256> marked(TextComparison comparison) {
    return comparison.hunks().stream()
        .map(hunk -> hunk.id())
        .filter(id -> model.marking().isMarked(id.hex()))
        .collect(Collectors.toSet());
  }

  private static Optional<String> title(Optional<FileSide> side) {
    return side.map(known -> known.path().toString());
  }
}
