package dev.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where measurements find and put their inputs, and how they run stock git. */
record Workplace(Path folder, Optional<GitRange> real) {
  /** From {@code bench.folder}, and {@code bench.repo} with {@code bench.range} where given. */
  static Workplace ofProperties() {
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    String repository = System.getProperty("bench.repo", "");
    String range = System.getProperty("bench.range", "");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (repository.isEmpty() != range.isEmpty() || (!range.isEmpty() && !range.contains(".."))) {
      throw new IllegalArgumentException("give -Dbench.repo=PATH and -Dbench.range=A..B, or none");
    }
    if (repository.isEmpty()) {
      return new Workplace(folder, Optional.empty());
    }
    String[] ends = range.split("\\.\\.", 2);
    return new Workplace(
        folder, Optional.of(new GitRange(Path.of(repository), ends[0], ends[1], range)));
  }

  /** The generated range always, the real one where it was given. */
  List<GitRange> ranges() {
    List<GitRange> out = new ArrayList<>();
    out.add(GeneratedRange.in(folder.resolve("restructured")));
    real.ifPresent(out::add);
    return out;
  }
}
