package dev.countersign.desktop.diffview;

import dev.countersign.diff.image.ImageProbe;
import java.util.Optional;
import javafx.scene.image.Image;

/** What came of two contents that may be images. */
sealed interface Pictures {
  /** At least one of them is none. */
  record NoPictures() implements Pictures {}

  /**
   * They are images, and are not shown as such.
   *
   * @param sentence why not
   */
  record Refused(String sentence) implements Pictures {}

  /**
   * Both sides, as far as they exist.
   *
   * @param left the old side
   * @param right the new side
   * @param difference where the two differ; empty where one is missing or their sizes are too far
   *     from each other
   */
  record Loaded(
      Optional<Picture> left, Optional<Picture> right, Optional<PictureDifference> difference)
      implements Pictures {}

  /**
   * One side.
   *
   * @param image its pixels
   * @param header what its structure says
   */
  record Picture(Image image, ImageProbe.Decodable header) {}
}
