package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.desktop.common.Work;
import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Notice;
import dev.countersign.diff.RawBytes;
import dev.countersign.diff.RawSides;
import dev.countersign.diff.image.ImageHeaders;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Two contents that are not text: as images where they are, always also as bytes. Bytes stand there
 * at once; images are decoded elsewhere and take their place when they are ready. To be used on the
 * FX thread.
 */
public final class BytesView extends VBox {
  private final Latest latest;
  private final BinaryView bytes;
  private final PicturesView pictures = new PicturesView();
  private final NoticeStrip notices = new NoticeStrip();
  private final StackPane stage = new StackPane();
  private final ToggleButton sides = toggle("diff.image.sides", "image-sides", "left-pill");
  private final ToggleButton difference =
      toggle("diff.image.difference", "image-difference", "center-pill");
  private final ToggleButton raw = toggle("diff.image.bytes", "image-bytes", "right-pill");
  private final ToggleButton fit = toggle("diff.image.fit", "image-fit", "left-pill");
  private final ToggleButton full = toggle("diff.image.full", "image-full", "right-pill");
  private final Label scale = new Label();
  private final HBox bar;

  /** Empty; decodes on {@code tasks}. */
  public BytesView(TaskRunner tasks, Look look) {
    this.latest = new Latest(tasks);
    this.bytes = new BinaryView(look);
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    bar = new HBox(8, group(sides, difference, raw), spacer, scale, group(fit, full));
    bar.setId("image-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setPadding(new Insets(8, 16, 0, 16));
    VBox.setVgrow(stage, Priority.ALWAYS);
    stage.setMinSize(0, 0);
    getChildren().addAll(notices, bar, stage);
    sides.setSelected(true);
    fit.setSelected(true);
    sides.getToggleGroup().selectedToggleProperty().subscribe((before, now) -> arrange());
    fit.getToggleGroup().selectedToggleProperty().subscribe((before, now) -> arrange());
    pictures.onScaled(() -> scale.setText(Messages.text("diff.image.scale", pictures.scale())));
    look.palette().subscribe(this::dress);
  }

  /**
   * Shows another comparison.
   *
   * @param content reads both sides, elsewhere; asked only where neither is too large to be decoded
   */
  public void show(BinaryComparison comparison, Work<RawSides> content) {
    latest.cancel();
    bytes.show(comparison);
    if (isLarge(comparison.left()) || isLarge(comparison.right())) {
      showBytesOnly(comparison, List.of(Messages.text("diff.image.large")));
      return;
    }
    showBytesOnly(comparison, List.of());
    latest.run(
        Messages.text("diff.image.task"),
        progress -> pictures(comparison, content.run(progress), progress),
        found -> show(comparison, found),
        failure -> showBytesOnly(comparison, List.of(failure.sentence())));
  }

  /** Shows no other image than the one whose digest stands there. */
  private static Pictures pictures(BinaryComparison comparison, RawSides sides, Progress progress) {
    boolean isSame =
        digest(sides.left()).equals(comparison.left().map(BinaryComparison.Content::sha256))
            && digest(sides.right())
                .equals(comparison.right().map(BinaryComparison.Content::sha256));
    return isSame ? PictureLoader.load(sides, progress) : new Pictures.NoPictures();
  }

  private static Optional<Sha256> digest(Optional<RawBytes> side) {
    return side.map(bytes -> Sha256.of(bytes.toArray()));
  }

  private static boolean isLarge(Optional<BinaryComparison.Content> content) {
    return content.filter(known -> known.size() > ImageHeaders.MOST_BYTES).isPresent();
  }

  /** Stops what is being decoded. */
  public void stop() {
    latest.cancel();
  }

  private void show(BinaryComparison comparison, Pictures found) {
    switch (found) {
      case Pictures.NoPictures none -> {}
      case Pictures.Refused refused -> showBytesOnly(comparison, List.of(refused.sentence()));
      case Pictures.Loaded loaded -> show(comparison, loaded);
    }
  }

  private void show(BinaryComparison comparison, Pictures.Loaded loaded) {
    List<String> remarks = new ArrayList<>();
    int frames =
        Stream.of(loaded.left(), loaded.right())
            .flatMap(side -> side.stream())
            .mapToInt(side -> side.header().frames())
            .max()
            .orElse(1);
    if (frames > 1) {
      remarks.add(Messages.text("diff.image.animated", frames));
    }
    boolean isPair = loaded.left().isPresent() && loaded.right().isPresent();
    if (isPair && loaded.difference().isEmpty()) {
      remarks.add(Messages.text("diff.image.too-different"));
    }
    notices(comparison, remarks);
    difference.setDisable(loaded.difference().isEmpty());
    if (difference.isDisabled() && difference.isSelected()) {
      sides.setSelected(true);
    }
    pictures.show(loaded, comparison);
    Styles.show(bar, true);
    arrange();
  }

  private void showBytesOnly(BinaryComparison comparison, List<String> remarks) {
    notices(comparison, remarks);
    Styles.show(bar, false);
    stage.getChildren().setAll(bytes);
  }

  private void notices(BinaryComparison comparison, List<String> remarks) {
    List<Notice> all = new ArrayList<>(comparison.notices());
    remarks.forEach(remark -> all.add(new Notice("image", remark)));
    notices.show(DiffQuality.EXACT, all);
  }

  private void arrange() {
    if (!bar.isVisible()) {
      return;
    }
    boolean isBytes = raw.isSelected();
    Stream.of(fit, full, scale).forEach(node -> node.setVisible(!isBytes));
    stage.getChildren().setAll(isBytes ? bytes : pictures);
    pictures.showDifference(difference.isSelected());
    pictures.fit(fit.isSelected());
  }

  private static ToggleButton toggle(String key, String id, String styleClass) {
    ToggleButton button = new ToggleButton(Messages.text(key));
    button.setId(id);
    button.getStyleClass().addAll(styleClass, "small");
    return button;
  }

  /** One of them is always chosen. */
  private static Node group(ToggleButton... buttons) {
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(buttons);
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null && before != null) {
            before.setSelected(true);
          }
        });
    return new HBox(buttons);
  }

  private void dress(Palette palette) {
    setBackground(Background.fill(palette.canvas()));
    scale.setTextFill(palette.muted());
    notices.dress(palette);
    pictures.dress(palette);
  }
}
