package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.Styles;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Notice;
import dev.countersign.model.VisibleText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.VBox;

/** What a reviewer must know about a file, above it; takes no room where there is nothing. */
final class NoticeStrip extends VBox {
  private Palette palette = Palette.light();
  private List<String> sentences = List.of();

  NoticeStrip() {
    setFillWidth(true);
  }

  void dress(Palette newPalette) {
    palette = newPalette;
    rebuild();
  }

  void show(DiffQuality quality, List<Notice> notices) {
    List<String> all = new ArrayList<>();
    if (quality.level() != DiffQuality.Level.EXACT) {
      all.add(
          Messages.text(
              "diff.quality." + quality.level().name(), VisibleText.escape(quality.reason())));
    }
    notices.forEach(notice -> all.add(VisibleText.escape(notice.sentence())));
    sentences = List.copyOf(all);
    rebuild();
  }

  /** What stands there, for a screen reader and for tests. */
  List<String> sentences() {
    return sentences;
  }

  private void rebuild() {
    getChildren().setAll(sentences.stream().map(this::label).toList());
    setVisible(!sentences.isEmpty());
    setManaged(!sentences.isEmpty());
  }

  private Label label(String sentence) {
    Label label = Styles.wrapped("⚠  " + sentence);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setPadding(new Insets(4, 12, 4, 12));
    label.setTextFill(palette.text());
    label.setBackground(Background.fill(palette.diff().warning()));
    return label;
  }
}
