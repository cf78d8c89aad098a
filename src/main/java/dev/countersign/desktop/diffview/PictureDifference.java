package dev.countersign.desktop.diffview;

import dev.countersign.diff.image.ImageHeaders;
import dev.countersign.model.Progress;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/**
 * Where two pictures differ, aligned at their top left corners. A pixel that only one of them has
 * differs.
 *
 * @param picture as large as both together: what differs in one loud colour, the rest faint
 * @param differing how many pixels differ
 * @param all how many pixels there are
 */
record PictureDifference(Image picture, long differing, long all) {
  /** Seen on light and dark, and by people who cannot tell red from green. */
  private static final int LOUD = 0xffd6006c;

  private static final int FAINT_ALPHA = 0x40;

  /**
   * Compares two pictures pixel by pixel.
   *
   * @return empty where both together would be larger than any one picture may be
   * @throws dev.countersign.model.Cancelled once {@code progress} says so
   */
  static Optional<PictureDifference> of(Image left, Image right, Progress progress) {
    int width = (int) Math.max(left.getWidth(), right.getWidth());
    int height = (int) Math.max(left.getHeight(), right.getHeight());
    long all = (long) width * height;
    if (all > ImageHeaders.MOST_PIXELS) {
      return Optional.empty();
    }
    WritableImage picture = new WritableImage(width, height);
    int[] before = new int[width];
    int[] after = new int[width];
    long differing = 0;
    for (int y = 0; y < height; y++) {
      progress.throwIfCancelled();
      int beforeEnd = row(left, y, before);
      int afterEnd = row(right, y, after);
      int common = Math.min(beforeEnd, afterEnd);
      for (int x = 0; x < width; x++) {
        if (x < common && before[x] == after[x]) {
          after[x] = faint(after[x]);
        } else {
          after[x] = LOUD;
          differing++;
        }
      }
      picture
          .getPixelWriter()
          .setPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), after, 0, width);
    }
    return Optional.of(new PictureDifference(picture, differing, all));
  }

  /** Differing pixels in per cent; never 0 or 100 where that would only be rounding. */
  double share() {
    double share = 100.0 * differing / all;
    if (differing > 0 && share < 0.01) {
      return 0.01;
    }
    return differing < all ? Math.min(share, 99.99) : share;
  }

  /** Reads a row; how many pixels of it there are. */
  private static int row(Image image, int y, int[] into) {
    int width = (int) image.getWidth();
    PixelReader reader = image.getPixelReader();
    if (y >= (int) image.getHeight() || reader == null) {
      return 0;
    }
    reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), into, 0, width);
    Arrays.fill(into, width, into.length, 0);
    return width;
  }

  private static int faint(int argb) {
    int alpha = (argb >>> 24) * FAINT_ALPHA / 0xff;
    return (alpha << 24) | (argb & 0xffffff);
  }
}
