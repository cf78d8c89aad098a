package dev.countersign.diff.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The headers of a Windows bitmap: BITMAPCOREHEADER, or BITMAPINFOHEADER and its successors. */
final class BmpStructure {
  private static final int BEFORE_OFFSET = 10;
  private static final int CORE_HEADER = 12;
  private static final int INFO_HEADER = 40;
  private static final int V5_HEADER = 124;
  private static final int MOST_COLOURS = 256;

  private BmpStructure() {}

  static Structure read(ByteBuffer in) throws MalformedImage {
    in.order(ByteOrder.LITTLE_ENDIAN);
    Structure.skip(in, BEFORE_OFFSET);
    long offset = Structure.unsignedInt(in);
    long header = Structure.unsignedInt(in);
    if (offset > in.limit()) {
      throw new MalformedImage("offset of the pixels");
    }
    if (header == CORE_HEADER) {
      return Structure.of(Structure.unsignedShort(in), Structure.unsignedShort(in), 1, in.limit());
    }
    if (header < INFO_HEADER || header > V5_HEADER) {
      throw new MalformedImage("header");
    }
    long width = in.getInt();
    // A height below zero means that the rows stand from top to bottom.
    long height = Math.abs((long) in.getInt());
    Structure.skip(in, 16);
    Structure.skip(in, 4);
    if (Structure.unsignedInt(in) > MOST_COLOURS) {
      throw new MalformedImage("colours");
    }
    return Structure.of(width, height, 1, in.limit());
  }
}
