package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who owns which files by GitHub's CODEOWNERS. Its patterns are Git's with differences: a pattern
 * that names a folder takes in all that is below it, {@code folder/*} only what lies directly in
 * it, and there is no {@code !}, no {@code [ ]} and no {@code \#}. The last line that matches a
 * file decides.
 */
final class CodeOwners {
  /**
   * A line.
   *
   * @param number its number, from 1
   * @param pattern as written
   * @param owners users, teams and e-mails as written; none takes the owners away
   */
  record Line(int number, String pattern, List<String> owners) {
    Line {
      owners = List.copyOf(owners);
    }
  }

  /**
   * A line that has no exact like among our patterns.
   *
   * @param number its number, from 1
   * @param why why not, as a sentence
   */
  record Left(int number, String why) {}

  private static final Pattern LINE = Pattern.compile("((?:\\\\.|[^\\s\\\\])+)(?:\\s+(.*))?");
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

  private final List<Line> lines = new ArrayList<>();
  private final List<Left> left = new ArrayList<>();
  private final List<Line> lineOfPattern = new ArrayList<>();
  private final PatternTrie trie;

  private CodeOwners(String text) {
    List<List<PathPattern>> sets = new ArrayList<>();
    int number = 0;
    for (String raw : text.lines().toList()) {
      number++;
      Matcher matcher = LINE.matcher(COMMENT.matcher(raw).replaceFirst("").strip());
      if (matcher.matches()) {
        read(number, matcher, sets);
      }
    }
    trie = PatternTrie.compile(sets);
  }

  /** Reads the text of a CODEOWNERS file; what cannot be carried over is left and told. */
  static CodeOwners parse(String text) {
    return new CodeOwners(text);
  }

  /** The lines that were carried over. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** The lines that were not. */
  List<Left> left() {
    return List.copyOf(left);
  }

  /** The line that decides for a file. */
  Optional<Line> of(RepoPath file) {
    // Every pattern is a set of its own, and hits come in the order of the sets.
    List<PatternTrie.Hit> hits = trie.match(file);
    return hits.isEmpty() ? Optional.empty() : Optional.of(lineOfPattern.get(hits.getLast().set()));
  }

  private void read(int number, Matcher matcher, List<List<PathPattern>> sets) {
    String pattern = matcher.group(1);
    String owners = Optional.ofNullable(matcher.group(2)).orElse("");
    try {
      List<PathPattern> patterns = patterns(pattern);
      Line line =
          new Line(
              number,
              pattern,
              owners.isBlank() ? List.of() : List.of(owners.strip().split("\\s+")));
      lines.add(line);
      for (PathPattern translated : patterns) {
        sets.add(List.of(translated));
        lineOfPattern.add(line);
      }
    } catch (IllegalArgumentException e) {
      left.add(new Left(number, Shown.text(pattern) + " " + e.getMessage()));
    }
  }

  private static List<PathPattern> patterns(String pattern) {
    if (pattern.startsWith("!")) {
      throw new IllegalArgumentException("negates, which GitHub does not know");
    }
    if (pattern.startsWith("\\#")) {
      throw new IllegalArgumentException("escapes a #, which GitHub does not know");
    }
    if (pattern.contains("[") || pattern.contains("]")) {
      throw new IllegalArgumentException("has brackets, which GitHub does not know");
    }
    if (pattern.equals("/")) {
      return List.of(new PathPattern("*"));
    }
    if (pattern.endsWith("/")) {
      boolean anywhere = pattern.indexOf('/') == pattern.length() - 1;
      return List.of(new PathPattern((anywhere ? "**/" : "") + pattern + "**"));
    }
    if (pattern.equals("*") || pattern.endsWith("/*") || pattern.endsWith("/**")) {
      return List.of(new PathPattern(pattern));
    }
    // It may name a file or a folder.
    String below = (pattern.contains("/") ? "" : "**/") + pattern + "/**";
    return List.of(new PathPattern(pattern), new PathPattern(below));
  }
}
