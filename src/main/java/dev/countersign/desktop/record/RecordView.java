package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.policy.MissingField;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form of a change record. */
final class RecordView extends BorderPane {
  private static final double WIDEST = 840;

  private final RecordViewModel model;
  private final VBox form = new VBox(2 * Panels.UNIT);
  private final ScrollPane scroll = new ScrollPane(new HBox(form));
  private final Label count = Styles.label("", "strong");
  private final Label saved = Styles.label("", "muted");
  private final Button next = new Button(Messages.text("record.next-missing"));
  private final SectionNav nav;
  private final List<SectionEditor> sections = new ArrayList<>();
  private int lastJump = -1;

  /** {@code buttons} stand at the right of the line at the top. */
  RecordView(RecordViewModel model, List<? extends Node> buttons) {
    this.model = model;
    Styles.working(this).getStyleClass().add("record");
    nav = new SectionNav(model, required -> jump(required.section().key(), "", 0));
    nav.setPrefWidth(256);
    form.setPadding(new javafx.geometry.Insets(2 * Panels.UNIT, 3 * Panels.UNIT, 240, 24));
    form.setMaxWidth(WIDEST);
    form.prefWidthProperty()
        .bind(scroll.widthProperty().subtract(24).map(w -> Math.min(WIDEST, w.doubleValue())));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    count.setId("record-count");
    saved.setId("record-saved");
    next.setId("record-next-missing");
    next.setOnAction(event -> nextMissing());
    HBox bar = new HBox(Panels.UNIT, count, next, Panels.spacer(), saved);
    bar.getChildren().addAll(buttons);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("tool-strip");
    setTop(bar);
    setLeft(nav);
    setCenter(scroll);
    rebuild();
    model.missing().addListener((ListChangeListener<MissingField>) change -> refresh());
    model
        .saved()
        .subscribe(state -> {
          saved.setText(Messages.text("record.saved." + state.name()));
          saved.pseudoClassStateChanged(FieldEditor.MISSING, state == RecordViewModel.Saved.FAILED);
        });
  }

  /** Makes the form anew from the record, as after an import. */
  void rebuild() {
    sections.clear();
    model.required().forEach(required -> sections.add(new SectionEditor(required, model)));
    form.getChildren().setAll(sections);
    refresh();
  }

  /** Leads to a section, and the focus to a field of it. */
  void jump(String section, String field, int row) {
    for (SectionEditor editor : sections) {
      if (editor.section().key().equals(section)) {
        applyCss();
        layout();
        Bounds bounds = editor.getBoundsInParent();
        double room = form.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : (bounds.getMinY() - 2 * Panels.UNIT) / room);
        editor.focus(field, row);
      }
    }
  }

  private void nextMissing() {
    if (!model.missing().isEmpty()) {
      lastJump = (lastJump + 1) % model.missing().size();
      MissingField field = model.missing().get(lastJump);
      jump(field.section(), field.field(), field.row());
    }
  }

  private void refresh() {
    sections.forEach(SectionEditor::refresh);
    nav.refresh();
    int missing = model.missing().size();
    count.setText(
        missing == 0 ? Messages.text("record.count.none") : Messages.text("record.count", missing));
    count.getStyleClass().removeAll("tone-success", "tone-attention");
    count.getStyleClass().add(missing == 0 ? "tone-success" : "tone-attention");
    Styles.show(next, missing > 0);
    lastJump = -1;
  }
}
