package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.Basis;
import dev.countersign.model.VisibleText;
import dev.countersign.review.OpenChange;
import dev.countersign.review.SignPreview;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The first step: what exactly a signature is about. */
final class SignWhat extends VBox {
  private final GridPane grid = new GridPane();
  private int rows;

  SignWhat() {
    super(Panels.UNIT);
    grid.setHgap(2 * Panels.UNIT);
    grid.setVgap(2);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setMinWidth(0);
    grid.getColumnConstraints().setAll(names, values);
    getChildren().add(grid);
  }

  void show(SignPreview preview, OpenChange change) {
    grid.getChildren().clear();
    rows = 0;
    var range = preview.range();
    row(
        "sign.what.change",
        Styles.wrapped(
            Messages.text(
                range.inRetrospect() ? "sign.what.change.retrospect" : "sign.what.change.text",
                VisibleText.escape(change.title()),
                VisibleText.escape(range.targetName()),
                change.iteration())));
    row("sign.what.systems", Styles.wrapped(systems(change)));
    row("sign.what.base", Styles.path(range.base().hex(), "code"));
    row("sign.what.head", Styles.path(range.head().hex(), "code"));
    row("sign.what.tree", Styles.path(preview.resultTree().hex(), "code"));
    Optional<Basis> basis = preview.basis();
    if (basis.isEmpty()) {
      row("sign.what.basis", Styles.wrapped(Messages.text("sign.what.basis.none"), "muted"));
    } else {
      preview
          .basisDigest()
          .ifPresent(digest -> row("sign.what.basis", Styles.path(digest.hex(), "code")));
      digest("sign.what.record", basis, Basis::record);
      digest("sign.what.diff", basis, Basis::diff);
      digest("sign.what.paths", basis, Basis::paths);
    }
    if (!preview.limits().isEmpty()) {
      List<String> sentences =
          preview.limits().stream()
              .limit(5)
              .map(limit -> limit.where() + ": " + limit.sentence())
              .toList();
      row("sign.what.limits", Styles.wrapped(String.join("\n", sentences), "tone-attention"));
    }
  }

  private void digest(
      String key, Optional<Basis> basis, Function<Basis, dev.countersign.model.Sha256> which) {
    basis.ifPresent(known -> row(key, Styles.path(which.apply(known).hex(), "code")));
  }

  private static String systems(OpenChange change) {
    List<String> names =
        change.content().files().stream()
            .map(file -> file.classification().systemIds())
            .flatMap(Collection::stream)
            .distinct()
            .map(id ->
                change
                    .content()
                    .policy()
                    .flatMap(policy -> policy.registry().system(id))
                    .map(system ->
                        Messages.text(
                            "sign.what.system",
                            system.name(),
                            system.tier(),
                            Messages.text("plane." + system.plane().name())))
                    .orElse(id))
            .map(VisibleText::escape)
            .toList();
    return names.isEmpty() ? Messages.text("sign.what.systems.none") : String.join("\n", names);
  }

  private void row(String key, Label value) {
    Label name = Styles.label(Messages.text(key), "muted");
    name.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    grid.addRow(rows++, name, value);
  }
}
