package dev.countersign.desktop.diffview;

import dev.countersign.model.Progress;
import java.io.ByteArrayInputStream;

/** Bytes whose reading ends early once somebody asked to stop, so that a decoder stops too. */
final class CancellableBytes extends ByteArrayInputStream {
  private final Progress progress;

  CancellableBytes(byte[] bytes, Progress progress) {
    super(bytes);
    this.progress = progress;
  }

  @Override
  public synchronized int read() {
    return progress.isCancelled() ? -1 : super.read();
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) {
    return progress.isCancelled() ? -1 : super.read(target, offset, length);
  }
}
