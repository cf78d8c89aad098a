package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.git.CommitSpan;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.review.ReviewFile;
import dev.countersign.review.ReviewRange;
import dev.countersign.review.SubmoduleBump;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

/**
 * The commits behind a change of a submodule, above its diff; takes no room for any other file. To
 * be used on the FX thread.
 */
final class SubmodulePane extends VBox {
  private static final double ROW = 24;
  private static final int ROWS_IN_SIGHT = 6;

  private final ReviewRange content;
  private final Latest reading;
  private Optional<ReviewFile> shown = Optional.empty();

  SubmodulePane(ReviewRange content, TaskRunner tasks) {
    super(Panels.UNIT);
    this.content = content;
    this.reading = new Latest(tasks);
    setId("submodule");
    getStyleClass().add("submodule");
    setMinHeight(USE_PREF_SIZE);
    Styles.show(this, false);
  }

  /** Shows the commits of what is read now, if it is a submodule. */
  void show(Reading now) {
    Optional<ReviewFile> wanted =
        now instanceof Reading.Text text && isSubmodule(text.file().change())
            ? Optional.of(text.file())
            : Optional.empty();
    if (wanted.equals(shown)) {
      return;
    }
    reading.cancel();
    shown = wanted;
    getChildren().clear();
    Styles.show(this, false);
    wanted.ifPresent(file ->
        reading.run(
            Messages.text("submodule.task"),
            progress -> content.submodule(file, progress),
            this::show,
            failure -> put(Styles.wrapped(failure.sentence(), "tone-danger"))));
  }

  private void show(SubmoduleBump bump) {
    switch (bump) {
      case SubmoduleBump.OneSide none -> put(sentence("submodule.one-side", "muted"));
      case SubmoduleBump.NotAtHand none -> put(sentence("submodule.not-at-hand", "tone-attention"));
      case SubmoduleBump.Known known -> show(known);
    }
  }

  private void show(SubmoduleBump.Known known) {
    boolean forward = known.direction() == SubmoduleBump.Direction.FORWARD;
    put(
        Styles.wrapped(
            Messages.text(
                "submodule." + known.direction().name(),
                known.added().count(),
                known.removed().count()),
            "strong",
            forward ? "tone-success" : "tone-danger"));
    list("submodule.removed", known.removed());
    list("submodule.added", known.added());
  }

  private void list(String key, CommitSpan span) {
    if (span.count() == 0) {
      return;
    }
    String title = Messages.text(key);
    ListView<CommitInfo> list = new ListView<>();
    list.getItems().setAll(span.first());
    list.setCellFactory(view -> new CommitCell());
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.min(ROWS_IN_SIGHT, span.first().size()) + 2);
    list.setMinHeight(USE_PREF_SIZE);
    list.getStyleClass().add("edge-to-edge");
    list.setAccessibleText(title);
    getChildren().addAll(Styles.label(title, "small", "muted"), list);
    if (span.count() > span.first().size()) {
      getChildren()
          .add(
              Styles.label(
                  Messages.text("submodule.more", span.first().size(), span.count()),
                  "small",
                  "muted"));
    }
  }

  private static Label sentence(String key, String tone) {
    return Styles.wrapped(Messages.text(key), tone);
  }

  private void put(Label sentence) {
    getChildren().setAll(sentence);
    Styles.show(this, true);
  }

  private static boolean isSubmodule(FileChange change) {
    return Stream.of(change.oldSide(), change.newSide())
        .flatMap(Optional::stream)
        .anyMatch(side -> side.mode() == FileMode.GITLINK);
  }
}
