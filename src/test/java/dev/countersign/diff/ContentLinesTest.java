package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Progress;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one content tells is what a comparison with nothing, or with itself, counts. */
class ContentLinesTest {
  private static final byte[] NOTHING = {};

  static Stream<byte[]> contents() {
    return Stream.of(
            "",
            "a",
            "a\n",
            "\n",
            "\n\n",
            "a\r\nb\rc",
            "a\nb\n\nc",
            "a\n\0b\n",
            "x".repeat(7_999) + "\0",
            "x".repeat(8_000) + "\0\n\0",
            "line\n".repeat(70_000))
        .map(Comparing::utf8);
  }

  @ParameterizedTest
  @MethodSource("contents")
  void as_the_comparison_counts(byte[] content) {
    Optional<FileSide> side = Optional.of(Comparing.side("a", FileMode.REGULAR, content));
    ContentLines lines = ContentLines.of(content);
    assertThat(lines.added())
        .isEqualTo(count(ChangeKind.ADDED, Optional.empty(), side, NOTHING, content));
    assertThat(lines.deleted())
        .isEqualTo(count(ChangeKind.DELETED, side, Optional.empty(), content, NOTHING));
    assertThat(lines.kept()).isEqualTo(count(ChangeKind.RENAMED, side, side, content, content));
  }

  private static LineCounts count(
      ChangeKind kind,
      Optional<FileSide> before,
      Optional<FileSide> after,
      byte[] oldBytes,
      byte[] newBytes) {
    FileChange change = new FileChange(kind, before, after, 100);
    return LineCounts.of(change, oldBytes, newBytes, Progress.none());
  }
}
