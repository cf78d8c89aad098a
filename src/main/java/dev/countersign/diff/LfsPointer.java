package dev.countersign.diff;

import dev.countersign.model.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pointer of Git LFS names: content that is kept outside of the repository. After version 1
 * of the pointer's specification.
 *
 * @param content the digest of that content
 * @param size its size in bytes
 */
public record LfsPointer(Sha256 content, long size) {
  private static final String VERSION = "version https://git-lfs.github.com/spec/v1";
  private static final int MOST_LINES = 32;
  private static final Pattern CONTENT = Pattern.compile("oid sha256:([0-9a-f]{64})");
  private static final Pattern SIZE = Pattern.compile("size (0|[1-9][0-9]{0,17})");

  /** The pointer that a text is; empty where it is none or names no content. */
  public static Optional<LfsPointer> of(List<String> lines) {
    if (lines.isEmpty() || lines.size() > MOST_LINES || !lines.getFirst().equals(VERSION)) {
      return Optional.empty();
    }
    return value(CONTENT, lines)
        .flatMap(content ->
            value(SIZE, lines)
                .map(size -> new LfsPointer(new Sha256(content), Long.parseLong(size))));
  }

  private static Optional<String> value(Pattern pattern, List<String> lines) {
    return lines.stream()
        .map(pattern::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }
}
