package dev.countersign.git;

import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesRule;

/**
 * What the {@code .gitattributes} files of one commit say of paths, those that the commit does not
 * have too. Neither the work tree nor the user's own attributes count. Each file is read once. Safe
 * to use from any thread.
 */
public final class GitAttributes {
  private static final String FILE = ".gitattributes";
  private static final String MACRO = "[attr]";
  private static final long MAX_BYTES = 1 << 20;

  /** A comment and a pattern that takes back are no lines of it, as for Git. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?:\"(?<quoted>(?:[^\"\\\\]|\\\\[\"\\\\])++)\"|(?<plain>[^\"#!\\s]\\S*+))"
              + "(?<attributes>\\s.*)");

  private final ObjectStore objects;
  private final Oid commit;
  private final Map<String, List<AttributesRule>> read = new ConcurrentHashMap<>();

  GitAttributes(ObjectStore objects, Oid commit) {
    this.objects = objects;
    this.commit = commit;
  }

  /**
   * The value of an attribute; empty where it is set without one, unset, or not named at all. Of
   * several lines that match the last counts, and of several files the nearest. A file of more than
   * 1 MiB, and what is no regular file, says nothing.
   */
  public Optional<String> value(RepoPath path, String attribute) {
    String whole = new String(path.bytes(), StandardCharsets.UTF_8);
    Map<String, Attribute> decided = new HashMap<>();
    for (int end = whole.lastIndexOf('/'); ; end = whole.lastIndexOf('/', end - 1)) {
      String rest = whole.substring(end + 1);
      for (AttributesRule rule : rules(whole.substring(0, end + 1)).reversed()) {
        if (!rule.getPattern().startsWith(MACRO) && rule.isMatch(rest, false)) {
          decide(rule, decided);
        }
      }
      if (end < 0 || decided.containsKey(attribute)) {
        return Optional.ofNullable(decided.get(attribute))
            .filter(it -> it.getState() == Attribute.State.CUSTOM)
            .map(Attribute::getValue);
      }
    }
  }

  /** Adds what a line says of attributes of which nothing was said so far, a macro's own too. */
  private void decide(AttributesRule line, Map<String, Attribute> decided) {
    for (Attribute attribute : line.getAttributes().reversed()) {
      boolean isNew = decided.putIfAbsent(attribute.getKey(), attribute) == null;
      if (isNew && attribute.getState() == Attribute.State.SET) {
        rules("").reversed().stream()
            .filter(rule -> rule.getPattern().equals(MACRO + attribute.getKey()))
            .findFirst()
            .ifPresent(macro -> decide(macro, decided));
      }
    }
  }

  private List<AttributesRule> rules(String folder) {
    return read.computeIfAbsent(folder, this::parsed);
  }

  private List<AttributesRule> parsed(String folder) {
    Optional<TreeEntryInfo> file =
        objects.entry(commit, RepoPath.of(folder + FILE)).filter(TreeEntryInfo::isRegularFile);
    if (file.isEmpty() || objects.blobSize(file.get().id()) > MAX_BYTES) {
      return List.of();
    }
    return new String(objects.blob(file.get().id(), MAX_BYTES), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .flatMap(line -> rule(line).stream())
        .toList();
  }

  private static Optional<AttributesRule> rule(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String plain = matcher.group("plain");
    String pattern = plain == null ? matcher.group("quoted").replaceAll("\\\\(.)", "$1") : plain;
    return Optional.of(new AttributesRule(pattern, matcher.group("attributes").strip()));
  }
}
