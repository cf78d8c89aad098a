package dev.countersign.diff.image;

import java.util.Arrays;

/** What the bytes of a file say about whether they can safely be decoded as an image. */
public sealed interface ImageProbe {
  /** Not an image of a known format. */
  record NoImage() implements ImageProbe {}

  /**
   * An image that must not be decoded.
   *
   * @param format what its first bytes say
   * @param why the bound it breaks
   */
  record Refused(ImageFormat format, Why why) implements ImageProbe {}

  /**
   * An image within all bounds.
   *
   * @param format what its first bytes say
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param frames how many pictures it has; more than 1 only where it is animated
   * @param stillEnd offset after the last byte of the first picture
   */
  record Decodable(ImageFormat format, int width, int height, int frames, int stillEnd)
      implements ImageProbe {
    private static final byte GIF_TRAILER = 0x3b;

    /** The first picture alone, as a file of the same format; {@code bytes} if it has no other. */
    public byte[] still(byte[] bytes) {
      if (frames == 1) {
        return bytes;
      }
      byte[] still = Arrays.copyOf(bytes, stillEnd + 1);
      still[stillEnd] = GIF_TRAILER;
      return still;
    }
  }

  /** Why an image is not decoded. */
  enum Why {
    /** More than {@link ImageHeaders#MOST_BYTES}. */
    TOO_MANY_BYTES,
    /** More than {@link ImageHeaders#MOST_PIXELS}. */
    TOO_MANY_PIXELS,
    /** Passes over its pixels more often than {@link ImageHeaders#MOST_SCANS}. */
    TOO_MANY_SCANS,
    /** Its structure is not that of its format, or it is cut off. */
    MALFORMED
  }
}
