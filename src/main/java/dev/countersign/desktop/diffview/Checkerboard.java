package dev.countersign.desktop.diffview;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;

/** What stands behind an image, so that one sees where it is transparent. */
final class Checkerboard {
  private static final int SQUARE = 8;

  private Checkerboard() {}

  static Background background(boolean dark) {
    Color first = dark ? Color.web("#262c34") : Color.web("#ffffff");
    Color second = dark ? Color.web("#343b44") : Color.web("#e4e7eb");
    WritableImage tile = new WritableImage(2 * SQUARE, 2 * SQUARE);
    PixelWriter writer = tile.getPixelWriter();
    for (int y = 0; y < 2 * SQUARE; y++) {
      for (int x = 0; x < 2 * SQUARE; x++) {
        writer.setColor(x, y, (x / SQUARE + y / SQUARE) % 2 == 0 ? first : second);
      }
    }
    return Background.fill(new ImagePattern(tile, 0, 0, 2 * SQUARE, 2 * SQUARE, false));
  }
}
