package dev.countersign.diff.image;

import java.nio.ByteBuffer;

/** Chunks of a PNG up to its pixels, after section 5 of the W3C recommendation. */
final class PngStructure {
  private static final int SIGNATURE = 8;
  private static final int HEADER_LENGTH = 13;
  private static final int CHECKSUM = 4;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;

  private PngStructure() {}

  static Structure read(ByteBuffer in) throws MalformedImage {
    Structure.skip(in, SIGNATURE);
    if (in.getInt() != HEADER_LENGTH || in.getInt() != IHDR) {
      throw new MalformedImage("no header");
    }
    long width = Structure.unsignedInt(in);
    long height = Structure.unsignedInt(in);
    if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new MalformedImage("size");
    }
    Structure.skip(in, HEADER_LENGTH - 8 + CHECKSUM);
    while (true) {
      long length = Structure.unsignedInt(in);
      int type = in.getInt();
      if (type == IHDR) {
        // A decoder may believe the second header, whose size nobody has checked.
        throw new MalformedImage("a second header");
      }
      if (type == IDAT) {
        return Structure.of(width, height, 1, in.limit());
      }
      Structure.skip(in, length + CHECKSUM);
    }
  }
}
