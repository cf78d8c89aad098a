package dev.countersign.diff.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Blocks of a GIF, after the specification of version 89a. */
final class GifStructure {
  private static final int SIGNATURE = 6;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2c;
  private static final int TRAILER = 0x3b;
  private static final int HAS_COLOURS = 0x80;

  private GifStructure() {}

  static Structure read(ByteBuffer in) throws MalformedImage {
    in.order(ByteOrder.LITTLE_ENDIAN);
    Structure.skip(in, SIGNATURE);
    long width = Structure.unsignedShort(in);
    long height = Structure.unsignedShort(in);
    int flags = Structure.unsignedByte(in);
    Structure.skip(in, 2);
    skipColours(in, flags);
    int introducer = Structure.unsignedByte(in);
    while (introducer == EXTENSION) {
      skipExtension(in);
      introducer = Structure.unsignedByte(in);
    }
    if (introducer != PICTURE) {
      throw new MalformedImage("no picture");
    }
    long framePixels = skipPicture(in);
    int stillEnd = in.position();
    return new Structure(width, height, framePixels, 1, 1 + furtherPictures(in), stillEnd);
  }

  private static int furtherPictures(ByteBuffer in) throws MalformedImage {
    int count = 0;
    try {
      for (int code = Structure.unsignedByte(in);
          code != TRAILER;
          code = Structure.unsignedByte(in)) {
        if (code == PICTURE) {
          skipPicture(in);
          count++;
        } else if (code == EXTENSION) {
          skipExtension(in);
        } else {
          throw new MalformedImage("block");
        }
      }
    } catch (BufferUnderflowException e) {
      // The first picture is whole; what is cut off after it is never decoded.
      return count + 1;
    }
    return count;
  }

  /** Passes over a picture; its pixels as claimed. */
  private static long skipPicture(ByteBuffer in) {
    Structure.skip(in, 4);
    long width = Structure.unsignedShort(in);
    long height = Structure.unsignedShort(in);
    skipColours(in, Structure.unsignedByte(in));
    Structure.skip(in, 1);
    skipSubBlocks(in);
    return width * height;
  }

  private static void skipExtension(ByteBuffer in) {
    Structure.skip(in, 1);
    skipSubBlocks(in);
  }

  private static void skipColours(ByteBuffer in, int flags) {
    if ((flags & HAS_COLOURS) != 0) {
      Structure.skip(in, 3L << ((flags & 7) + 1));
    }
  }

  private static void skipSubBlocks(ByteBuffer in) {
    for (int size = Structure.unsignedByte(in); size > 0; size = Structure.unsignedByte(in)) {
      Structure.skip(in, size);
    }
  }
}
