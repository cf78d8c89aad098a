package dev.countersign.diff;

import dev.countersign.model.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The hunks of a text patch. */
final class UnifiedHunks {
  private static final int CONTEXT = 3;
  private final RawLines left;
  private final RawLines right;
  private final OutputStream out;
  private final Progress progress;
  private final Work work;

  UnifiedHunks(RawLines left, RawLines right, OutputStream out, Progress progress) {
    this.left = left;
    this.right = right;
    this.out = out;
    this.progress = progress;
    work = new Work(Long.MAX_VALUE, progress);
  }

  void write() throws IOException {
    List<Box> blocks = LineDiff.exact(left, right, progress).blocks();
    int first = 0;
    while (first < blocks.size()) {
      int last = first;
      while (last + 1 < blocks.size()
          && blocks.get(last + 1).left() - blocks.get(last).leftEnd() <= 2 * CONTEXT) {
        last++;
      }
      hunk(blocks.subList(first, last + 1));
      first = last + 1;
    }
  }

  private void hunk(List<Box> blocks) throws IOException {
    Box first = blocks.getFirst();
    Box last = blocks.getLast();
    int before = Math.min(CONTEXT, first.left());
    int after = Math.min(CONTEXT, left.count() - last.leftEnd());
    int start = first.left() - before;
    String header =
        "@@ -"
            + range(start, last.leftEnd() + after)
            + " +"
            + range(first.right() - before, last.rightEnd() + after)
            + " @@\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    int at = start;
    for (Box block : blocks) {
      lines(' ', left, at, block.left());
      lines('-', left, block.left(), block.leftEnd());
      lines('+', right, block.right(), block.rightEnd());
      at = block.leftEnd();
    }
    lines(' ', left, at, last.leftEnd() + after);
  }

  private static String range(int start, int end) {
    int count = end - start;
    int number = count == 0 ? start : start + 1;
    return count == 1 ? Integer.toString(number) : number + "," + count;
  }

  private void lines(char sign, RawLines lines, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      work.add(1L + lines.end(i) - lines.start(i));
      out.write(sign);
      out.write(lines.bytes(), lines.start(i), lines.end(i) - lines.start(i));
      if (!lines.endsWithNewline(i)) {
        out.write("\n\\ No newline at end of file\n".getBytes(StandardCharsets.US_ASCII));
      }
    }
  }
}
