package dev.countersign.diff;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

/** Gives the hunks of one comparison, from top to bottom, the names that review marks go by. */
final class HunkIds {
  private static final int CONTEXT = 3;
  private final LoadedSide left;
  private final LoadedSide right;
  private final Whitespace whitespace;
  private final Work work;
  private final Map<Sha256, Integer> seen = new HashMap<>();

  HunkIds(LoadedSide left, LoadedSide right, Whitespace whitespace, Progress progress) {
    this.left = left;
    this.right = right;
    this.whitespace = whitespace;
    work = new Work(Long.MAX_VALUE, progress);
  }

  /** The id of the next hunk. */
  Sha256 next(Box box) {
    MessageDigest digest = Sha256.digest();
    add(digest, ("countersign hunk 1 " + whitespace).getBytes(StandardCharsets.US_ASCII));
    add(digest, left, box.left(), box.leftEnd());
    add(digest, right, box.right(), box.rightEnd());
    Sha256 content = Sha256.ofDigest(digest.digest());
    int occurrence = seen.merge(content, 1, Integer::sum);
    return Sha256.of((content.hex() + " " + occurrence).getBytes(StandardCharsets.US_ASCII));
  }

  private void add(MessageDigest digest, LoadedSide side, int start, int end) {
    add(digest, side.side().map(FileSide::path).map(path -> path.bytes()).orElse(new byte[0]));
    add(digest, side.decoding().charset().name().getBytes(StandardCharsets.US_ASCII));
    add(digest, side.type());
    RawLines lines = side.lines();
    addLines(digest, lines, Math.max(0, start - CONTEXT), start);
    addLines(digest, lines, start, end);
    addLines(digest, lines, end, Math.min(lines.count(), end + CONTEXT));
  }

  private void addLines(MessageDigest digest, RawLines lines, int start, int end) {
    add(digest, end - start);
    for (int i = start; i < end; i++) {
      add(digest, lines.end(i) - lines.start(i));
      PacedDigest.update(digest, lines.bytes(), lines.start(i), lines.end(i), work);
    }
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    add(digest, bytes.length);
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
