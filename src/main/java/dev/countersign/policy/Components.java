package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Divides a repository into parts by its folders and the build files in them. */
final class Components {
  private static final Set<String> BUILD_FILES =
      Set.of(
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "go.mod",
          "package.json",
          "Cargo.toml",
          "pyproject.toml",
          "setup.py",
          "build.sbt",
          "mix.exs",
          "Gemfile",
          "composer.json");
  private static final Set<String> CONTAINERS =
      Set.of(
          "services",
          "service",
          "apps",
          "applications",
          "microservices",
          "functions",
          "lambdas",
          "packages",
          "modules",
          "plugins",
          "crates",
          "servers",
          "workers",
          "cmd");

  /** Beyond this many, folders side by side are one part. */
  private static final int MANY_SIDE_BY_SIDE = 15;

  /** Services are worth more systems than modules of one library. */
  private static final int MANY_IN_A_CONTAINER = 60;

  private static final int FEW_SOURCES = 3;
  private static final int FEW_SOURCES_AT_THE_TOP = 10;

  private final Layout layout;
  private final Set<String> built = new HashSet<>();
  private final Set<String> collections = new HashSet<>();
  private final Map<String, Integer> sources = new TreeMap<>();
  private final Map<String, String> reasons = new HashMap<>();

  private Components(Layout layout) {
    this.layout = layout;
  }

  /** The parts, by folder. */
  static List<Component> of(Layout layout, List<RepoPath> files) {
    Components components = new Components(layout);
    files.stream().map(Layout::bytes).forEach(components::buildFile);
    components.collections();
    files.stream().map(Layout::bytes).forEach(components::source);
    return components.joined();
  }

  private void buildFile(String path) {
    String folder = Layout.parent(path);
    if (!folder.isEmpty()
        && BUILD_FILES.contains(path.substring(path.lastIndexOf('/') + 1))
        && !layout.aside(folder)) {
      built.add(folder);
    }
  }

  /** A built folder with several built folders directly in it only collects them. */
  private void collections() {
    Map<String, Integer> children = new HashMap<>();
    built.forEach(folder -> children.merge(Layout.parent(folder), 1, Integer::sum));
    children.forEach((folder, count) -> {
      if (count > 1) {
        collections.add(folder);
      }
    });
  }

  private void source(String path) {
    String folder = Layout.parent(path);
    if (FileTypes.source(path) && !layout.aside(folder) && !path.startsWith(".")) {
      sources.merge(part(folder), 1, Integer::sum);
    }
  }

  private String part(String folder) {
    int top = folder.indexOf('/');
    if (top > 0 && CONTAINERS.contains(folder.substring(0, top))) {
      int end = folder.indexOf('/', top + 1);
      String part = end < 0 ? folder : folder.substring(0, end);
      reasons.put(part, "a folder of its own under " + Shown.text(folder.substring(0, top)));
      return part;
    }
    for (int end = top; ; end = folder.indexOf('/', end + 1)) {
      String prefix = end < 0 ? folder : folder.substring(0, end);
      if (built.contains(prefix) && !collections.contains(prefix)) {
        reasons.put(prefix, "a folder with a build file of its own");
        return prefix;
      }
      if (end < 0) {
        break;
      }
    }
    String part = top < 0 ? folder : folder.substring(0, top);
    reasons.put(part, part.isEmpty() ? "files at the top" : "a folder at the top");
    return part;
  }

  private List<Component> joined() {
    Map<String, Set<String>> sideBySide = new HashMap<>();
    sources.keySet().stream()
        .filter(folder -> folder.indexOf('/') > 0)
        .forEach(folder ->
            sideBySide.computeIfAbsent(Layout.parent(folder), p -> new HashSet<>()).add(folder));
    Map<String, Component> out = new TreeMap<>();
    sources.forEach((folder, count) -> {
      Set<String> siblings = sideBySide.getOrDefault(Layout.parent(folder), Set.of());
      int most =
          CONTAINERS.contains(Layout.parent(folder)) ? MANY_IN_A_CONTAINER : MANY_SIDE_BY_SIDE;
      boolean many = folder.indexOf('/') > 0 && siblings.size() > most;
      String part = many ? Layout.parent(folder) : folder;
      String reason =
          many
              ? siblings.size() + " parts side by side, taken as one"
              : reasons.getOrDefault(folder, "a folder");
      out.merge(
          part,
          new Component(part, reason, many, count),
          (a, b) ->
              new Component(
                  part, many ? reason : a.reason(), many || a.joined(), a.sources() + b.sources()));
    });
    return out.values().stream().filter(Components::worthIt).toList();
  }

  private static boolean worthIt(Component part) {
    return part.sources() >= (part.folder().isEmpty() ? FEW_SOURCES_AT_THE_TOP : FEW_SOURCES);
  }
}
