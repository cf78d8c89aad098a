package dev.countersign.diff;

import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Short ways to compare, for tests. */
final class Comparing {
  private Comparing() {}

  static TextComparison texts(String old, String now) {
    return texts(utf8(old), utf8(now), DiffOptions.EXACT);
  }

  static TextComparison texts(byte[] old, byte[] now, DiffOptions options) {
    return (TextComparison) files(old, now, options);
  }

  static FileComparison files(byte[] old, byte[] now, DiffOptions options) {
    return new DiffEngine()
        .compare(
            Optional.of(side("a", FileMode.REGULAR, old)),
            old,
            Optional.of(side("a", FileMode.REGULAR, now)),
            now,
            options,
            Progress.none());
  }

  static FileSide side(String path, FileMode mode, byte[] bytes) {
    return new FileSide(RepoPath.of(path), mode, new Oid(Sha256.of(bytes).hex()));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static List<String> codes(List<Notice> notices) {
    return notices.stream().map(Notice::code).toList();
  }
}
