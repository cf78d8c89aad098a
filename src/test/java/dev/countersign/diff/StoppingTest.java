package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every stage that may be long by itself asks whether to go on, many times in a large file. */
class StoppingTest {
  private static final int MEGABYTE = 1 << 20;

  /** Counts the questions that come from a class, or from what it calls. */
  private record Asked(String type, AtomicInteger times) implements Progress {
    static Asked by(Class<?> type) {
      return new Asked(type.getName(), new AtomicInteger());
    }

    @Override
    public void update(String step, long done, long total) {}

    @Override
    public boolean isCancelled() {
      boolean here =
          StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(type)));
      times.addAndGet(here ? 1 : 0);
      return false;
    }
  }

  @Test
  void cutting_into_lines() {
    Asked asked = Asked.by(RawLines.class);
    assertThat(RawLines.of(new byte[MEGABYTE], asked).count()).isEqualTo(1);
    assertThat(asked.times()).hasValue(16);
  }

  @Test
  void decoding_utf_16() {
    byte[] text = ("\ufeff" + "a\ud83d\ude00".repeat(MEGABYTE)).getBytes(StandardCharsets.UTF_16LE);
    Asked asked = Asked.by(Encodings.class);
    Encodings encodings = new Encodings(DeclaredCharsets.none(), new Work(Long.MAX_VALUE, asked));
    EncodedSide side = encodings.of(Optional.of(side(text)), text).orElseThrow();
    assertThat(new String(side.bytes().view(), StandardCharsets.UTF_8))
        .isEqualTo("\ufeff" + "a\ud83d\ude00".repeat(MEGABYTE));
    assertThat(asked.times()).hasValueGreaterThan(40);
  }

  @Test
  void making_lines_of_text() {
    byte[] text = "\u00e9".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
    EncodedSide side =
        new Encodings(DeclaredCharsets.none(), new Work(Long.MAX_VALUE, Progress.none()))
            .of(Optional.of(side(text)), text)
            .orElseThrow();
    Asked asked = Asked.by(LoadedSide.class);
    LoadedSide loaded = SideLoader.load(side, new Notices(), asked).orElseThrow();
    assertThat(loaded.text().lines().getFirst()).hasSize(MEGABYTE);
    assertThat(asked.times()).hasPositiveValue();
  }

  @Test
  void guessing_an_encoding() {
    byte[] text = "\u00e9 ".repeat(MEGABYTE).getBytes(StandardCharsets.ISO_8859_1);
    Asked asked = Asked.by(CharsetGuess.class);
    assertThat(CharsetGuess.of(text, new Work(Long.MAX_VALUE, asked)))
        .contains(Charsets.WINDOWS_1252);
    assertThat(asked.times()).hasValueGreaterThan(20);
  }

  @Test
  void bytes() {
    byte[] old = new byte[4 * MEGABYTE];
    byte[] now = old.clone();
    now[3 * MEGABYTE + 5] = 1;
    Asked asked = Asked.by(BinaryDiff.class);
    BinaryComparison comparison = (BinaryComparison) compare(old, now, asked);
    assertThat(comparison.firstDifference()).isEqualTo(3 * MEGABYTE + 5);
    assertThat(asked.times()).hasValueGreaterThan(100);
  }

  @Test
  void a_first_difference_where_one_side_ends() {
    byte[] old = new byte[MEGABYTE];
    assertThat(first(old, new byte[MEGABYTE + 1])).isEqualTo(MEGABYTE);
    assertThat(first(old, new byte[MEGABYTE])).isEqualTo(-1);
    assertThat(first(new byte[0], old)).isZero();
  }

  private static long first(byte[] old, byte[] now) {
    return BinaryDiff.compare(
            Optional.of(old), Optional.of(now), new Notices().list(), Progress.none())
        .firstDifference();
  }

  @Test
  void naming_hunks() {
    Asked asked = Asked.by(HunkIds.class);
    String line = "x".repeat(MEGABYTE);
    compare(utf8(line + "old\n"), utf8(line + "new\n"), asked);
    assertThat(asked.times()).hasValueGreaterThan(30);
  }

  @Test
  void rows_between_hunks() {
    Asked asked = Asked.by(RowBuilder.class);
    String text = "line\n".repeat(100_000);
    compare(utf8(text), utf8(text), asked);
    assertThat(asked.times()).hasValueGreaterThan(10);
  }

  @Test
  void keys_without_white_space() {
    Asked asked = Asked.by(LineKeys.class);
    byte[] text = utf8("a b\n".repeat(MEGABYTE / 4));
    LineKeys.of(
        RawLines.of(text, Progress.none()),
        Whitespace.IGNORE_ALL,
        1,
        new Work(Long.MAX_VALUE, asked));
    assertThat(asked.times()).hasValueGreaterThan(10);
  }

  @Test
  void choosing_runs() {
    Asked asked = Asked.by(HeaviestChain.class);
    HeaviestChain.of(
        IntStream.range(0, 100_000).mapToObj(i -> new Box(i, i + 1, i, i + 1)).toList(),
        new Work(Long.MAX_VALUE, asked));
    assertThat(asked.times()).hasValueGreaterThan(10);
  }

  @Test
  void writing_hunks() throws IOException {
    byte[] old = utf8("old\n".repeat(MEGABYTE / 4));
    byte[] now = utf8("new\n".repeat(MEGABYTE / 4));
    Asked asked = Asked.by(UnifiedHunks.class);
    Asked lines = Asked.by(LineDiff.class);
    FileChange change =
        new FileChange(ChangeKind.MODIFIED, Optional.of(side(old)), Optional.of(side(now)), 50);
    new PatchWriter(OutputStream.nullOutputStream()).write(change, old, now, asked);
    LineDiff.exact(RawLines.of(old, lines), RawLines.of(now, lines), lines);
    assertThat(asked.times().get() - lines.times().get()).isGreaterThan(20);
  }

  private static FileComparison compare(byte[] old, byte[] now, Progress progress) {
    return new DiffEngine()
        .compare(
            Optional.of(side(old)),
            old,
            Optional.of(side(now)),
            now,
            DiffOptions.EXACT.with(DiffOptions.Refinement.NONE),
            progress);
  }

  private static FileSide side(byte[] bytes) {
    return Comparing.side("a", FileMode.REGULAR, bytes);
  }

  private static byte[] utf8(String text) {
    return Comparing.utf8(text);
  }
}
