package dev.countersign.evidence.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The headers of our profile of the zip format (PKWARE's APPNOTE 6.3): version 2.0, made on Unix,
 * no flags, the first instant that the format knows, an ordinary file that its owner may write.
 */
final class ZipHeaders {
  static final int LOCAL_SIZE = 30;
  static final int CENTRAL_SIZE = 46;
  static final int END_SIZE = 22;
  static final int END64_SIZE = 56 + 20;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** From this number of entries on, the wide form of the end is written before the usual one. */
  static final int MANY = 0xffff;

  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final short VERSION = 20;
  private static final short MADE_BY = 0x0314;
  private static final short FIRST_DATE = 0x21;
  private static final int ORDINARY_FILE = 0100644 << 16;

  private ZipHeaders() {}

  static byte[] local(ZipEntryHeader entry) {
    byte[] name = entry.name().getBytes(StandardCharsets.ISO_8859_1);
    return buffer(LOCAL_SIZE + name.length)
        .putInt(LOCAL_SIGNATURE)
        .putShort(VERSION)
        .put(common(entry, name.length))
        .put(name)
        .array();
  }

  static byte[] central(ZipEntryHeader entry) {
    byte[] name = entry.name().getBytes(StandardCharsets.ISO_8859_1);
    return buffer(CENTRAL_SIZE + name.length)
        .putInt(CENTRAL_SIGNATURE)
        .putShort(MADE_BY)
        .putShort(VERSION)
        .put(common(entry, name.length))
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(ORDINARY_FILE)
        .putInt((int) entry.offset())
        .put(name)
        .array();
  }

  /** Everything after the central directory. */
  static byte[] end(long count, long size, long offset) {
    boolean wide = count >= MANY;
    byte[] end = new byte[END_SIZE + (wide ? END64_SIZE : 0)];
    ByteBuffer out = little(end);
    if (wide) {
      out.putInt(END64_SIGNATURE).putLong(44).putShort(MADE_BY).putShort((short) 45);
      out.putInt(0).putInt(0).putLong(count).putLong(count).putLong(size).putLong(offset);
      out.putInt(LOCATOR_SIGNATURE).putInt(0).putLong(offset + size).putInt(1);
    }
    short shown = (short) Math.min(count, MANY);
    out.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
    out.putShort(shown).putShort(shown).putInt((int) size).putInt((int) offset);
    return end;
  }

  static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static boolean startsLikeZip(byte[] bytes) {
    return bytes.length >= 4 && little(bytes).getInt() == LOCAL_SIGNATURE;
  }

  static boolean isEnd(byte[] bytes) {
    return bytes.length >= 4 && little(bytes).getInt() == END_SIGNATURE;
  }

  private static byte[] common(ZipEntryHeader entry, int nameLength) {
    return buffer(24)
        .putShort((short) 0)
        .putShort((short) entry.method())
        .putShort((short) 0)
        .putShort(FIRST_DATE)
        .putInt((int) entry.crc())
        .putInt((int) entry.packed())
        .putInt((int) entry.size())
        .putShort((short) nameLength)
        .putShort((short) 0)
        .array();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
