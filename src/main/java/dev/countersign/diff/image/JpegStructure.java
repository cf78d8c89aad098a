package dev.countersign.diff.image;

import java.nio.ByteBuffer;

/** Markers of a JPEG, after ITU-T T.81, annex B. */
final class JpegStructure {
  private static final int TEM = 0x01;
  private static final int SOF0 = 0xc0;
  private static final int DHT = 0xc4;
  private static final int JPG = 0xc8;
  private static final int DAC = 0xcc;
  private static final int SOF15 = 0xcf;
  private static final int RST0 = 0xd0;
  private static final int RST7 = 0xd7;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;

  private JpegStructure() {}

  static Structure read(ByteBuffer in) throws MalformedImage {
    Structure.skip(in, 2);
    long width = 0;
    long height = 0;
    int scans = 0;
    for (int marker = marker(in); marker != EOI; marker = marker(in)) {
      if (marker == TEM || isRestart(marker)) {
        continue;
      }
      int length = Structure.unsignedShort(in) - 2;
      if (length < 0) {
        throw new MalformedImage("segment length");
      }
      int start = in.position();
      if (isFrame(marker)) {
        if (width > 0) {
          throw new MalformedImage("a second frame");
        }
        Structure.skip(in, 1);
        height = Structure.unsignedShort(in);
        width = Structure.unsignedShort(in);
      }
      in.position(start);
      Structure.skip(in, length);
      if (marker == SOS) {
        scans++;
        skipScan(in);
      }
    }
    if (scans == 0) {
      throw new MalformedImage("no scan");
    }
    return Structure.of(width, height, scans, in.limit());
  }

  private static int marker(ByteBuffer in) throws MalformedImage {
    if (Structure.unsignedByte(in) != 0xff) {
      throw new MalformedImage("no marker");
    }
    int code = Structure.unsignedByte(in);
    while (code == 0xff) {
      code = Structure.unsignedByte(in);
    }
    return code;
  }

  /** To the next marker that is not a restart: a zero after FF stands for a data byte FF. */
  private static void skipScan(ByteBuffer in) {
    while (true) {
      if (Structure.unsignedByte(in) == 0xff) {
        int code = Structure.unsignedByte(in);
        while (code == 0xff) {
          code = Structure.unsignedByte(in);
        }
        if (code != 0 && !isRestart(code)) {
          in.position(in.position() - 2);
          return;
        }
      }
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC;
  }

  private static boolean isRestart(int marker) {
    return marker >= RST0 && marker <= RST7;
  }
}
