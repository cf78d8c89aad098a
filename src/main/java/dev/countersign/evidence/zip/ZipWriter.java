package dev.countersign.evidence.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip files of our profile: the same files give the same bytes on the same platform. */
public final class ZipWriter {
  private static final int CHUNK = 64 << 10;

  private ZipWriter() {}

  /**
   * Writes all files, in their order.
   *
   * @param files by name; names are ASCII
   * @param out gets the bytes; the caller buffers and closes it
   */
  public static void write(SortedMap<String, byte[]> files, OutputStream out) throws IOException {
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    long offset = 0;
    for (var file : files.entrySet()) {
      byte[] content = file.getValue();
      byte[] deflated = deflate(content);
      boolean smaller = deflated.length < content.length;
      byte[] packed = smaller ? deflated : content;
      CRC32 crc = new CRC32();
      crc.update(content);
      ZipEntryHeader entry =
          new ZipEntryHeader(
              file.getKey(),
              smaller ? ZipHeaders.DEFLATED : ZipHeaders.STORED,
              crc.getValue(),
              packed.length,
              content.length,
              offset);
      byte[] header = ZipHeaders.local(entry);
      out.write(header);
      out.write(packed);
      directory.writeBytes(ZipHeaders.central(entry));
      offset += header.length + packed.length;
    }
    directory.writeTo(out);
    out.write(ZipHeaders.end(files.size(), directory.size(), offset));
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3 + 64);
      byte[] chunk = new byte[Math.min(CHUNK, content.length + 64)];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
