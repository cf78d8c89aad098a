package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.PatchHunk;
import dev.countersign.diff.PatchHunk.Kind;
import dev.countersign.diff.PatchedFile;
import dev.countersign.diff.RawBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Both sides of a file as far as a patch tells them. A line that is in no hunk is the same on both
 * sides and not in the bundle; a line that says so stands in its place, so that line numbers hold.
 *
 * @param before the old side
 * @param after the new side
 */
// Never compared: handed on to the engine at once.
@SuppressWarnings("ArrayRecordComponent")
record PatchSides(byte[] before, byte[] after) {
  /** A patch can claim any line number; no more lines than this are stood in for. */
  private static final int MOST_ABSENT = 100_000;

  /** What {@code file} tells; empty where its binary content is damaged. */
  static Optional<PatchSides> of(PatchedFile file) {
    return switch (file.content()) {
      case PatchedFile.Unchanged unchanged -> Optional.of(new PatchSides(new byte[0], new byte[0]));
      case PatchedFile.Text text -> Optional.of(of(text));
      case PatchedFile.Binary binary ->
          binary
              .before()
              .inflate()
              .flatMap(before -> binary.after().inflate().map(after -> of(before, after)));
    };
  }

  private static PatchSides of(RawBytes before, RawBytes after) {
    return new PatchSides(before.toArray(), after.toArray());
  }

  private static PatchSides of(PatchedFile.Text text) {
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    ByteArrayOutputStream after = new ByteArrayOutputStream();
    int next = 1;
    int room = MOST_ABSENT;
    for (PatchHunk hunk : text.hunks()) {
      int start = hunk.oldCount() == 0 ? hunk.oldStart() + 1 : hunk.oldStart();
      for (int line = next; line < start && room > 0; line++) {
        byte[] absent =
            (Messages.text("bundle.absent", line) + "\n").getBytes(StandardCharsets.UTF_8);
        before.writeBytes(absent);
        after.writeBytes(absent);
        room--;
      }
      for (PatchHunk.Line line : hunk.lines()) {
        if (line.kind() != Kind.ADDED) {
          before.writeBytes(line.bytes().toArray());
        }
        if (line.kind() != Kind.DELETED) {
          after.writeBytes(line.bytes().toArray());
        }
      }
      next = start + hunk.oldCount();
    }
    return new PatchSides(before.toByteArray(), after.toByteArray());
  }
}
