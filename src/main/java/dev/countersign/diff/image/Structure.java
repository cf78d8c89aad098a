package dev.countersign.diff.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * What was found in an image.
 *
 * @param width in pixels, as claimed
 * @param height in pixels, as claimed
 * @param framePixels pixels of the first picture, which may claim more than the whole
 * @param scans how often the first picture passes over its pixels
 * @param frames how many pictures there are
 * @param stillEnd offset after the last byte of the first picture
 */
record Structure(long width, long height, long framePixels, int scans, int frames, int stillEnd) {
  static Structure of(long width, long height, int scans, int end) {
    return new Structure(width, height, width * height, scans, 1, end);
  }

  /** Passes over bytes that must be there. */
  static void skip(ByteBuffer in, long count) {
    if (count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + (int) count);
  }

  static int unsignedByte(ByteBuffer in) {
    return in.get() & 0xff;
  }

  static int unsignedShort(ByteBuffer in) {
    return in.getShort() & 0xffff;
  }

  static long unsignedInt(ByteBuffer in) {
    return in.getInt() & 0xffff_ffffL;
  }
}
