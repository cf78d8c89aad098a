package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.FileMode;
import dev.countersign.model.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of too many lines is shown as bytes, told once, however few bytes it has. */
class MostLinesTest {
  private static final byte[] ALLOWED = lines(SideLoader.MOST_LINES);
  private static final byte[] TOO_MANY = lines(SideLoader.MOST_LINES + 1);
  private static final byte[] SHORT = lines(1);

  @Test
  void as_many_as_are_allowed_are_text() {
    Notices notices = new Notices();
    EncodedSide encoded =
        new Encodings(DeclaredCharsets.none(), new Work(Long.MAX_VALUE, Progress.none()))
            .of(Optional.of(Comparing.side("a", FileMode.REGULAR, ALLOWED)), ALLOWED)
            .orElseThrow();
    Optional<LoadedSide> side = SideLoader.load(encoded, notices, Progress.none());
    assertThat(side.orElseThrow().text().lines()).hasSize(SideLoader.MOST_LINES);
    assertThat(notices.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void one_more_on_either_side_is_bytes(boolean old) {
    assertBytes(old ? TOO_MANY : SHORT, old ? SHORT : TOO_MANY);
  }

  @Test
  void on_both_sides_it_is_told_once() {
    assertBytes(TOO_MANY, lines(SideLoader.MOST_LINES + 2));
  }

  @Test
  void so_is_utf_16() {
    String text = "\ufeff" + "\n".repeat(SideLoader.MOST_LINES + 1);
    assertBytes(SHORT, text.getBytes(StandardCharsets.UTF_16BE));
  }

  private static void assertBytes(byte[] old, byte[] now) {
    FileComparison result = Comparing.files(old, now, DiffOptions.EXACT);
    assertThat(result).isInstanceOf(BinaryComparison.class);
    assertThat(((BinaryComparison) result).notices())
        .containsExactly(
            new Notice(
                "too-large",
                "The file has more than 2,000,000 lines and is not compared line by line."));
  }

  private static byte[] lines(int count) {
    return "\n".repeat(count).getBytes(StandardCharsets.US_ASCII);
  }
}
