package dev.countersign.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads stored objects from a pack file (format: gitformat-pack). Believes nothing: whatever does
 * not fit is a {@link CorruptObjectException}. Not thread safe.
 */
final class PackInput implements AutoCloseable {
  private static final int WINDOW = 8192;
  private static final int LONGEST_HEADER = 32;
  private static final int SMALL_DELTA = 4096;
  private static final long MOST_KEPT = 16L * 1024 * 1024;

  private final FileChannel channel;
  private final PackIndex index;
  private final Inflater inflater = new Inflater();
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
  private long start;
  private long room = MOST_KEPT;

  PackInput(Path file, PackIndex index) throws IOException {
    this.channel = FileChannel.open(file);
    this.index = index;
    window.limit(0);
  }

  /** What the header of the object at {@code offset} says. */
  PackNode node(long offset) throws IOException {
    move(offset, LONGEST_HEADER);
    int first = next();
    int type = (first >> 4) & 7;
    long stored = first & 15;
    int shift = 4;
    for (int b = first; (b & 0x80) != 0; shift += 7) {
      b = next();
      stored |= (long) (b & 0x7f) << shift;
    }
    if (stored < 0 || window.remaining() < Constants.OBJECT_ID_LENGTH) {
      throw corrupt();
    }
    if (type == Constants.OBJ_OFS_DELTA) {
      long base = offset - distance();
      return delta(offset, type, stored, base);
    }
    if (type == Constants.OBJ_REF_DELTA) {
      byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
      window.get(id);
      return delta(offset, type, stored, index.findOffset(ObjectId.fromRaw(id)));
    }
    return new PackNode(offset, type, position(), stored, stored, -1, Optional.empty());
  }

  /** Small deltas are kept, because they are needed again soon. */
  private PackNode delta(long offset, int type, long stored, long base) throws IOException {
    long data = position();
    boolean keep = stored <= Math.min(SMALL_DELTA, room);
    byte[] head = inflate(data, (int) (keep ? stored : Math.min(stored, LONGEST_HEADER)));
    room -= keep ? stored : 0;
    try {
      long size = BinaryDelta.getResultSize(head);
      Optional<byte[]> delta = keep ? Optional.of(head) : Optional.empty();
      return new PackNode(offset, type, data, stored, size, base, delta);
    } catch (IndexOutOfBoundsException e) {
      throw corrupt();
    }
  }

  private long distance() throws IOException {
    int b = next();
    long distance = b & 0x7f;
    while ((b & 0x80) != 0) {
      b = next();
      distance = ((distance + 1) << 7) + (b & 0x7f);
    }
    return distance;
  }

  /** The first {@code size} bytes of what is compressed at {@code data}. */
  byte[] inflate(long data, int size) throws IOException {
    byte[] out = new byte[size];
    inflater.reset();
    move(data, 1);
    int n = 0;
    try {
      while (n < size) {
        if (inflater.needsInput()) {
          move(position(), 1);
          inflater.setInput(window.array(), window.position(), window.remaining());
          window.position(window.limit());
        }
        int got = inflater.inflate(out, n, size - n);
        if (got == 0 && !inflater.needsInput()) {
          throw corrupt();
        }
        n += got;
      }
    } catch (DataFormatException e) {
      throw corrupt();
    }
    return out;
  }

  private long position() {
    return start + window.position();
  }

  private int next() throws IOException {
    if (!window.hasRemaining()) {
      throw corrupt();
    }
    return window.get() & 0xff;
  }

  /** Brings the byte at {@code offset} into the window, and as many as are wanted if they exist. */
  private void move(long offset, int wanted) throws IOException {
    long ahead = offset - start;
    if (ahead >= 0 && ahead + wanted <= window.limit()) {
      window.position((int) ahead);
      return;
    }
    if (offset < 0) {
      throw corrupt();
    }
    window.clear();
    start = offset;
    while (window.position() < LONGEST_HEADER) {
      if (channel.read(window, start + window.position()) < 0) {
        break;
      }
    }
    window.flip();
    if (!window.hasRemaining()) {
      throw corrupt();
    }
  }

  private static CorruptObjectException corrupt() {
    return new CorruptObjectException("a pack file does not hold what its index says");
  }

  @Override
  public void close() {
    inflater.end();
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
