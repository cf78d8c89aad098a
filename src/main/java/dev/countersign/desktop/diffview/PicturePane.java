package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.Styles;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One picture under its caption, on a checkerboard, at a given scale. On the FX thread only. */
final class PicturePane extends VBox {
  private static final String SMALL = "-fx-font-size: 0.857em";

  private final Label caption = new Label();
  private final Label detail = Styles.path("");
  private final Label digest = Styles.path("");
  private final ImageView picture = new ImageView();
  private final StackPane sheet = new StackPane(picture);
  private final StackPane table = new StackPane(sheet);
  private final ScrollPane scroller = new ScrollPane(table);

  PicturePane() {
    super(4);
    setPadding(new Insets(8, 16, 16, 16));
    caption.setStyle("-fx-font-weight: bold");
    detail.setStyle(SMALL);
    digest.setStyle(SMALL);
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    sheet.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    scroller.setFitToWidth(true);
    scroller.setFitToHeight(true);
    scroller.setPannable(true);
    scroller.setMinSize(0, 0);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(caption, detail, digest, scroller);
    setMinWidth(0);
  }

  /**
   * Shows another picture.
   *
   * @param title what it is
   * @param about what there is to know of it
   * @param hash digest of its bytes; empty where there are none
   */
  void show(String title, String about, String hash, Optional<Image> image) {
    caption.setText(title);
    detail.setText(about);
    detail.getTooltip().setText(about);
    digest.setText(hash);
    digest.getTooltip().setText(hash);
    picture.setImage(image.orElse(null));
    scroller.setVisible(image.isPresent());
    scroller.setAccessibleText(title + ", " + about);
  }

  /** Pixels of the screen for each pixel of the picture, with scroll bars where it is too large. */
  void scale(double scale, boolean fits) {
    Image image = picture.getImage();
    double width = image == null ? 0 : image.getWidth() * scale;
    double height = image == null ? 0 : image.getHeight() * scale;
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    // Single pixels are to be seen, not guessed.
    picture.setSmooth(scale < 1);
    sheet.setPrefSize(width, height);
    ScrollBarPolicy bars = fits ? ScrollBarPolicy.NEVER : ScrollBarPolicy.AS_NEEDED;
    scroller.setHbarPolicy(bars);
    scroller.setVbarPolicy(bars);
  }

  /** The largest scale at which {@code width} by {@code height} pixels are seen whole. */
  double scaleToFit(double width, double height) {
    Bounds room = scroller.getViewportBounds();
    return Math.min(room.getWidth() / width, room.getHeight() / height);
  }

  Subscription onResized(Runnable action) {
    return scroller.viewportBoundsProperty().subscribe((before, now) -> action.run());
  }

  /** Where one of the two is scrolled to, the other is too. */
  void scrollWith(PicturePane other) {
    scroller.hvalueProperty().bindBidirectional(other.scroller.hvalueProperty());
    scroller.vvalueProperty().bindBidirectional(other.scroller.vvalueProperty());
  }

  void dress(Palette palette, Background checkerboard) {
    caption.setTextFill(palette.text());
    detail.setTextFill(palette.muted());
    digest.setTextFill(palette.muted());
    table.setBackground(Background.fill(palette.inset()));
    sheet.setBackground(checkerboard);
    scroller.setBorder(Border.stroke(palette.border()));
  }
}
