package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.diffview.Pictures.Loaded;
import dev.countersign.desktop.diffview.Pictures.NoPictures;
import dev.countersign.desktop.diffview.Pictures.Picture;
import dev.countersign.desktop.diffview.Pictures.Refused;
import dev.countersign.diff.RawBytes;
import dev.countersign.diff.RawSides;
import dev.countersign.diff.image.ImageHeaders;
import dev.countersign.diff.image.ImageProbe;
import dev.countersign.model.Progress;
import java.util.Optional;
import javafx.scene.image.Image;

/** Makes pictures of bytes, away from the FX thread. Without state. */
final class PictureLoader {
  private PictureLoader() {}

  /**
   * Decodes what is safe to decode. Never fails: what cannot be decoded is {@link Refused}.
   *
   * @throws dev.countersign.model.Cancelled once {@code progress} says so
   */
  static Pictures load(RawSides sides, Progress progress) {
    Optional<byte[]> before = sides.left().map(RawBytes::toArray);
    Optional<byte[]> after = sides.right().map(RawBytes::toArray);
    Optional<ImageProbe> left = before.map(ImageHeaders::probe);
    Optional<ImageProbe> right = after.map(ImageHeaders::probe);
    if (left.or(() -> right).isEmpty() || isNone(left) || isNone(right)) {
      return new NoPictures();
    }
    Optional<String> refusal =
        left.flatMap(PictureLoader::refusal).or(() -> right.flatMap(PictureLoader::refusal));
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    try {
      return decoded(picture(left, before, progress), picture(right, after, progress), progress);
    } catch (NotDecoded e) {
      return new Refused(Messages.text("diff.image.undecoded"));
    } catch (OutOfMemoryError e) {
      // What was asked for is let go of already; the bytes can be shown all the same.
      return new Refused(Messages.text("diff.image.memory"));
    }
  }

  private static Pictures decoded(
      Optional<Picture> left, Optional<Picture> right, Progress progress) {
    Optional<PictureDifference> difference =
        left.flatMap(
            old -> right.flatMap(now -> PictureDifference.of(old.image(), now.image(), progress)));
    return new Loaded(left, right, difference);
  }

  private static Optional<Picture> picture(
      Optional<ImageProbe> probe, Optional<byte[]> bytes, Progress progress) throws NotDecoded {
    if (bytes.isPresent() && probe.orElse(null) instanceof ImageProbe.Decodable header) {
      return Optional.of(new Picture(decode(header, bytes.get(), progress), header));
    }
    return Optional.empty();
  }

  private static Image decode(ImageProbe.Decodable header, byte[] bytes, Progress progress)
      throws NotDecoded {
    Image image;
    try {
      image = new Image(new CancellableBytes(header.still(bytes), progress));
    } catch (RuntimeException e) {
      progress.throwIfCancelled();
      throw new NotDecoded(e);
    }
    progress.throwIfCancelled();
    if (image.isError()
        || (int) image.getWidth() != header.width()
        || (int) image.getHeight() != header.height()) {
      throw new NotDecoded(image.getException());
    }
    return image;
  }

  private static boolean isNone(Optional<ImageProbe> probe) {
    return probe.filter(ImageProbe.NoImage.class::isInstance).isPresent();
  }

  private static Optional<String> refusal(ImageProbe probe) {
    return probe instanceof ImageProbe.Refused refused
        ? Optional.of(
            Messages.text("diff.image.refused." + refused.why().name(), refused.format().name()))
        : Optional.empty();
  }
}
