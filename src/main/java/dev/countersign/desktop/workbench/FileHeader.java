package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.Classification;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.SystemEntry;
import dev.countersign.policy.SystemMatch;
import dev.countersign.review.ReviewFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Above the diff: which file, what it belongs to and why, and how much of it is reviewed. */
final class FileHeader extends VBox {
  private final WorkbenchViewModel model;
  private final Label path = Styles.path("", "strong", "file-path");
  private final Label units = Styles.label("", "small", "muted");
  private final Button mark = new Button();
  private final Label kind = FileBadges.keepWidth(Styles.label("", "kind", "code"));
  private final Tooltip kindHint = new Tooltip();
  private final DangerBadges badges = new DangerBadges();
  private final Tooltip badgesHint = new Tooltip();
  private final HBox first = new HBox(Panels.UNIT);
  private final VBox why = new VBox(2);

  FileHeader(WorkbenchViewModel model) {
    super(Panels.UNIT / 2);
    this.model = model;
    getStyleClass().add("file-header");
    path.setId("file-path");
    mark.setId("mark-file");
    mark.setMinWidth(USE_PREF_SIZE);
    units.setMinWidth(USE_PREF_SIZE);
    units.setId("file-units");
    mark.setOnAction(event -> model.toggleFile());
    first.setAlignment(Pos.CENTER_LEFT);
    first.getChildren().addAll(kind, path, Panels.spacer(), units, mark);
    HBox second = new HBox(Panels.UNIT, badges, why);
    second.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(why, Priority.ALWAYS);
    kind.setTooltip(kindHint);
    Tooltip.install(badges, badgesHint);
    getChildren().addAll(first, second);
    model.reader().options().subscribe(options -> mark.setDisable(!model.isExact()));
    model.files().selected().subscribe(file -> show(file));
    model.marking().revision().subscribe(now -> showMarks());
  }

  private void show(Optional<ReviewFile> selected) {
    Styles.show(this, selected.isPresent());
    selected.ifPresent(this::show);
  }

  private void show(ReviewFile file) {
    String shown = title(file);
    path.setText(shown);
    path.getTooltip().setText(shown);
    FileBadges.show(kind, file.change().kind());
    kindHint.setText(FileBadges.word(file.change().kind()));
    badges.show(file.classification());
    badgesHint.setText(DangerBadges.words(file.classification()).strip());
    why.getChildren().setAll(reasons(file.classification()));
    showMarks();
  }

  private void showMarks() {
    model
        .files()
        .selected()
        .get()
        .ifPresent(file -> {
          FileProgress progress = model.marking().progress(file);
          units.setText(MarkBox.words(progress));
          boolean isReviewed = progress.reviewed();
          mark.setText(
              Messages.text(
                  isReviewed ? "file.unmark" : "file.mark",
                  Action.MARK_FILE.defaultKey().display()));
          FileBadges.tone(mark, "success", isReviewed);
        });
  }

  private static String title(ReviewFile file) {
    String now = file.change().path().toString();
    return file.change()
        .oldSide()
        .map(old -> old.path().toString())
        .filter(old -> !old.equals(now))
        .map(old -> Messages.text("file.renamed", old, now, file.change().similarity()))
        .orElse(now);
  }

  private List<Node> reasons(Classification what) {
    List<Node> lines = new ArrayList<>();
    if (what.file().path().isDeceptive()) {
      lines.add(Styles.wrapped(Messages.text("file.why.deceptive"), "small", "tone-danger"));
    }
    if (what.governance()) {
      lines.add(Styles.wrapped(Messages.text("file.why.governance"), "small", "tone-danger"));
    }
    what.matches().stream()
        .distinct()
        .forEach(match -> lines.add(Styles.wrapped(reason(match, what), "small", "muted")));
    if (what.matches().isEmpty() && !what.governance()) {
      lines.add(
          Styles.wrapped(
              Messages.text(
                  model.change().content().policy().isEmpty()
                      ? "file.why.no-policy"
                      : "file.why.none"),
              "small",
              "muted"));
    }
    return lines;
  }

  private String reason(SystemMatch match, Classification what) {
    Optional<SystemEntry> system =
        model
            .change()
            .content()
            .policy()
            .map(PolicyInForce::registry)
            .flatMap(registry -> registry.system(match.systemId()));
    String name = system.map(SystemEntry::name).orElse(match.systemId());
    String tier = system.map(s -> Integer.toString(s.tier())).orElse("?");
    String plane = system.map(s -> Messages.text("plane." + s.plane().name())).orElse("");
    String owners = system.map(s -> String.join(", ", s.owners())).orElse("");
    boolean isOld = !match.path().equals(what.file().path());
    return Messages.text(
        isOld ? "file.why.old" : "file.why",
        VisibleText.escape(name),
        plane,
        tier,
        owners,
        VisibleText.escape(match.pattern()));
  }
}
