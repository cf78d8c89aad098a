package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.diffview.Pictures.Picture;
import dev.countersign.diff.BinaryComparison;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Two images beside each other, or where they differ. On the FX thread only. */
final class PicturesView extends StackPane {
  private static final double LARGEST_SCALE = 8;
  private static final double SMALLEST_SCALE = 0.001;

  private final PicturePane left = new PicturePane();
  private final PicturePane right = new PicturePane();
  private final PicturePane difference = new PicturePane();
  private final HBox sides = new HBox(left, right);
  private double width = 1;
  private double height = 1;
  private boolean fit = true;
  private Runnable onScaled = () -> {};
  private double scale = 1;

  PicturesView() {
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(100);
    right.setPrefWidth(100);
    left.scrollWith(right);
    Stream.of(left, right, difference).forEach(pane -> pane.onResized(this::rescale));
    setMinSize(0, 0);
    getChildren().setAll(sides);
  }

  void show(Pictures.Loaded loaded, BinaryComparison comparison) {
    show(left, "diff.side.old", loaded.left(), comparison.left());
    show(right, "diff.side.new", loaded.right(), comparison.right());
    width = largest(loaded, Image::getWidth);
    height = largest(loaded, Image::getHeight);
    loaded
        .difference()
        .ifPresentOrElse(
            known ->
                difference.show(
                    Messages.text("diff.image.difference"),
                    about(known),
                    "",
                    Optional.of(known.picture())),
            () -> difference.show("", "", "", Optional.empty()));
    rescale();
  }

  /** Either both sides or where they differ. */
  void showDifference(boolean wanted) {
    getChildren().setAll(wanted ? difference : sides);
    rescale();
  }

  /** Either all of the picture or each of its pixels as one of the screen. */
  void fit(boolean wanted) {
    fit = wanted;
    rescale();
  }

  /** Pixels of the screen for each of a picture. */
  double scale() {
    return scale;
  }

  void onScaled(Runnable action) {
    onScaled = action;
  }

  void dress(Palette palette) {
    Background checkerboard = Checkerboard.background(palette.isDark());
    Stream.of(left, right, difference).forEach(pane -> pane.dress(palette, checkerboard));
  }

  private void rescale() {
    boolean isDifference = getChildren().contains(difference);
    double room =
        isDifference
            ? difference.scaleToFit(width, height)
            : Math.min(left.scaleToFit(width, height), right.scaleToFit(width, height));
    scale = fit ? Math.clamp(room, SMALLEST_SCALE, LARGEST_SCALE) : 1;
    Stream.of(left, right, difference).forEach(pane -> pane.scale(scale, fit));
    onScaled.run();
  }

  private static void show(
      PicturePane pane,
      String name,
      Optional<Picture> picture,
      Optional<BinaryComparison.Content> content) {
    pane.show(
        Messages.text(name),
        picture
            .flatMap(shown -> content.map(known -> about(shown, known)))
            .orElse(Messages.text("diff.side.none")),
        content.map(known -> "sha256:" + known.sha256()).orElse(""),
        picture.map(Picture::image));
  }

  private static String about(Picture picture, BinaryComparison.Content content) {
    return Messages.text(
        "diff.image.about",
        picture.header().format().name(),
        picture.header().width(),
        picture.header().height(),
        content.size());
  }

  private static String about(PictureDifference difference) {
    return difference.differing() == 0
        ? Messages.text("diff.image.same")
        : Messages.text(
            "diff.image.share", difference.differing(), difference.all(), difference.share());
  }

  private static double largest(Pictures.Loaded loaded, ToDoubleFunction<Image> length) {
    return Stream.of(loaded.left(), loaded.right())
        .flatMap(Optional::stream)
        .map(Picture::image)
        .mapToDouble(length)
        .max()
        .orElse(1);
  }
}
