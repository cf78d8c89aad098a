package dev.countersign.evidence.zip;

import dev.countersign.model.VisibleText;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip file and accepts only what {@link ZipWriter} can write: every header is made again
 * from the central directory and compared, every byte of the file belongs to something, names are
 * sorted and unique, sizes are bounded before anything is unpacked. Nothing is written to disk.
 */
public final class StrictZip {
  /** Deflate cannot do better than this, so a larger claim is a lie that costs no memory. */
  private static final long BEST_RATIO = 1_032;

  private final FileChannel file;
  private final ZipBounds bounds;

  private StrictZip(FileChannel file, ZipBounds bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  /**
   * The files of a zip by name.
   *
   * @throws ZipFault where it is not of our profile, or too large
   * @throws IOException where it cannot be read
   */
  public static SortedMap<String, byte[]> read(Path path, ZipBounds bounds)
      throws IOException, ZipFault {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return new StrictZip(file, bounds).read();
    }
  }

  private SortedMap<String, byte[]> read() throws IOException, ZipFault {
    long size = file.size();
    byte[] end = size < ZipHeaders.END_SIZE ? new byte[0] : at(size - 22, 22);
    boolean startsLikeZip = size >= 4 && ZipHeaders.startsLikeZip(at(0, 4));
    if (!ZipHeaders.isEnd(end)) {
      throw new ZipFault(
          "the file does not end as a bundle does: it is cut off, or something follows",
          startsLikeZip);
    }
    ByteBuffer fields = ZipHeaders.little(end);
    long count = fields.getShort(10) & 0xffff;
    long directorySize = fields.getInt(12) & 0xffffffffL;
    long directoryStart = fields.getInt(16) & 0xffffffffL;
    int tail = ZipHeaders.END_SIZE;
    if (count == ZipHeaders.MANY) {
      tail += ZipHeaders.END64_SIZE;
      count = size < tail ? 0 : ZipHeaders.little(at(size - tail, 56)).getLong(32);
    }
    requireDirectory(size, tail, count, directorySize, directoryStart);
    List<ZipEntryHeader> entries = directory(at(directoryStart, (int) directorySize), count);
    return contents(entries, directoryStart);
  }

  private void requireDirectory(long size, int tail, long count, long length, long start)
      throws IOException, ZipFault {
    if (count < 0 || count > bounds.maxFiles()) {
      throw new ZipFault("it has more than " + bounds.maxFiles() + " files");
    }
    boolean fits =
        length <= count * (ZipHeaders.CENTRAL_SIZE + (long) bounds.maxName())
            && start + length + tail == size;
    if (!fits || !Arrays.equals(at(size - tail, tail), ZipHeaders.end(count, length, start))) {
      throw new ZipFault("the end of the zip does not fit its directory");
    }
  }

  private List<ZipEntryHeader> directory(byte[] bytes, long count) throws ZipFault {
    List<ZipEntryHeader> entries = new ArrayList<>();
    ByteBuffer fields = ZipHeaders.little(bytes);
    long total = 0;
    String last = "";
    int at = 0;
    while (at < bytes.length) {
      if (at + ZipHeaders.CENTRAL_SIZE > bytes.length
          || fields.getInt(at) != ZipHeaders.CENTRAL_SIGNATURE) {
        throw new ZipFault("entry " + (entries.size() + 1) + " of the directory is damaged");
      }
      ZipEntryHeader entry = entry(bytes, fields, at);
      byte[] again = ZipHeaders.central(entry);
      if (at + again.length > bytes.length
          || !Arrays.equals(again, 0, again.length, bytes, at, at + again.length)) {
        throw fault(entry, "has an entry in the directory that is not of a bundle");
      }
      if (entry.name().compareTo(last) <= 0) {
        throw fault(entry, "is not in the sorted order of names, each once");
      }
      total += requireSize(entry);
      if (total > bounds.maxBytes()) {
        throw new ZipFault("it unpacks to more than " + (bounds.maxBytes() >> 20) + " MB");
      }
      entries.add(entry);
      last = entry.name();
      at += again.length;
    }
    if (entries.size() != count) {
      throw new ZipFault("its directory does not have as many files as it says");
    }
    return entries;
  }

  private ZipEntryHeader entry(byte[] bytes, ByteBuffer fields, int at) throws ZipFault {
    int nameLength = fields.getShort(at + 28) & 0xffff;
    int nameStart = at + ZipHeaders.CENTRAL_SIZE;
    if (nameLength > bounds.maxName() || nameStart + nameLength > bytes.length) {
      throw new ZipFault("a name in the directory is too long");
    }
    return new ZipEntryHeader(
        new String(bytes, nameStart, nameLength, StandardCharsets.ISO_8859_1),
        fields.getShort(at + 10) & 0xffff,
        fields.getInt(at + 16) & 0xffffffffL,
        fields.getInt(at + 20) & 0xffffffffL,
        fields.getInt(at + 24) & 0xffffffffL,
        fields.getInt(at + 42) & 0xffffffffL);
  }

  private static long requireSize(ZipEntryHeader entry) throws ZipFault {
    boolean sound =
        switch (entry.method()) {
          case ZipHeaders.STORED -> entry.size() == entry.packed();
          case ZipHeaders.DEFLATED -> entry.size() <= entry.packed() * BEST_RATIO;
          default -> throw fault(entry, "is packed in a way that a bundle never is");
        };
    if (!sound) {
      throw fault(entry, "claims a size that it cannot have");
    }
    return entry.size();
  }

  private SortedMap<String, byte[]> contents(List<ZipEntryHeader> entries, long directoryStart)
      throws IOException, ZipFault {
    SortedMap<String, byte[]> files = new TreeMap<>();
    long at = 0;
    for (ZipEntryHeader entry : entries) {
      byte[] header = ZipHeaders.local(entry);
      if (entry.offset() != at || at + header.length + entry.packed() > directoryStart) {
        throw fault(entry, "does not stand where the file before it ends");
      }
      if (!Arrays.equals(at(at, header.length), header)) {
        throw fault(entry, "has a local header that differs from the directory");
      }
      files.put(entry.name(), content(entry, at + header.length));
      at += header.length + entry.packed();
    }
    if (at != directoryStart) {
      throw new ZipFault("there is something between the files and the directory");
    }
    return files;
  }

  private byte[] content(ZipEntryHeader entry, long start) throws IOException, ZipFault {
    byte[] packed = at(start, (int) entry.packed());
    byte[] content = entry.method() == ZipHeaders.STORED ? packed : inflate(entry, packed);
    CRC32 crc = new CRC32();
    crc.update(content);
    if (crc.getValue() != entry.crc()) {
      throw fault(entry, "does not have the checksum that the zip gives");
    }
    return content;
  }

  private static byte[] inflate(ZipEntryHeader entry, byte[] packed) throws ZipFault {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[(int) entry.size()];
      int filled = 0;
      int step = 1;
      while (filled < content.length && step > 0) {
        step = inflater.inflate(content, filled, content.length - filled);
        filled += step;
      }
      boolean ended = inflater.inflate(new byte[1]) == 0 && inflater.finished();
      if (filled != content.length || !ended || inflater.getRemaining() > 0) {
        throw fault(entry, "does not unpack to the size that it claims");
      }
      return content;
    } catch (DataFormatException e) {
      throw fault(entry, "cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  private byte[] at(long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, position + buffer.position()) < 0) {
        throw new EOFException("the file became shorter while it was read");
      }
    }
    return buffer.array();
  }

  private static ZipFault fault(ZipEntryHeader entry, String problem) {
    return new ZipFault("the file " + VisibleText.escape(entry.name()) + " " + problem);
  }
}
