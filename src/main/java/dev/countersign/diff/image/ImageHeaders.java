package dev.countersign.diff.image;

import dev.countersign.diff.image.ImageProbe.Decodable;
import dev.countersign.diff.image.ImageProbe.NoImage;
import dev.countersign.diff.image.ImageProbe.Refused;
import dev.countersign.diff.image.ImageProbe.Why;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the structure of an image without decoding it, so that a decoder is given only what it can
 * decode in bounded memory and time. The time taken is linear in the bytes. Without state; safe to
 * use from any thread.
 */
public final class ImageHeaders {
  /** Larger files are not decoded. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  /** Images of more pixels are not decoded: each takes four bytes, and a few copies are made. */
  public static final long MOST_PIXELS = 25_000_000;

  /** A photograph that is sent in steps has about ten. */
  public static final int MOST_SCANS = 64;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] GIF87 = {'G', 'I', 'F', '8', '7', 'a'};
  private static final byte[] GIF89 = {'G', 'I', 'F', '8', '9', 'a'};
  private static final byte[] BMP = {'B', 'M'};

  private ImageHeaders() {}

  /** What {@code bytes} are. */
  public static ImageProbe probe(byte[] bytes) {
    Optional<ImageFormat> format = format(bytes);
    return format.map(known -> probe(known, bytes)).orElseGet(NoImage::new);
  }

  /** The format that the first bytes name. */
  public static Optional<ImageFormat> format(byte[] bytes) {
    if (startsWith(bytes, PNG)) {
      return Optional.of(ImageFormat.PNG);
    }
    if (startsWith(bytes, JPEG)) {
      return Optional.of(ImageFormat.JPEG);
    }
    if (startsWith(bytes, GIF87) || startsWith(bytes, GIF89)) {
      return Optional.of(ImageFormat.GIF);
    }
    return startsWith(bytes, BMP) ? Optional.of(ImageFormat.BMP) : Optional.empty();
  }

  private static ImageProbe probe(ImageFormat format, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return new Refused(format, Why.TOO_MANY_BYTES);
    }
    try {
      Structure found = structure(format, ByteBuffer.wrap(bytes));
      if (found.width() < 1 || found.height() < 1) {
        return new Refused(format, Why.MALFORMED);
      }
      if (found.width() * found.height() > MOST_PIXELS || found.framePixels() > MOST_PIXELS) {
        return new Refused(format, Why.TOO_MANY_PIXELS);
      }
      if (found.scans() > MOST_SCANS) {
        return new Refused(format, Why.TOO_MANY_SCANS);
      }
      return new Decodable(
          format, (int) found.width(), (int) found.height(), found.frames(), found.stillEnd());
    } catch (BufferUnderflowException | MalformedImage e) {
      return new Refused(format, Why.MALFORMED);
    }
  }

  private static Structure structure(ImageFormat format, ByteBuffer in) throws MalformedImage {
    return switch (format) {
      case PNG -> PngStructure.read(in);
      case JPEG -> JpegStructure.read(in);
      case GIF -> GifStructure.read(in);
      case BMP -> BmpStructure.read(in);
    };
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
