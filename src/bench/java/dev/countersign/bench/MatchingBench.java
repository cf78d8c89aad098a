package dev.countersign.bench;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.Classifier;
import dev.countersign.policy.PathMatcher;
import dev.countersign.policy.PathPattern;
import dev.countersign.policy.Registry;
import dev.countersign.policy.SystemEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A thousand systems of ten patterns each against a hundred thousand paths. */
final class MatchingBench implements Measurement {
  private static final int SYSTEMS = 1_000;
  private static final int PATHS = 100_000;
  private static final double MOST_MILLIS = 200;

  @Override
  public void run(Workplace place, Table table) {
    Registry registry = registry();
    List<RepoPath> paths = paths();
    PathMatcher matcher = PathMatcher.compile(registry);
    long matches = paths.stream().mapToLong(path -> matcher.match(path).size()).sum();
    String what = "matching 1,000 systems x 10 patterns, 100,000 paths";
    table.within(
        what,
        Timing.median(() -> paths.forEach(matcher::match)),
        MOST_MILLIS,
        matches + " matches");
    Classifier classifier = new Classifier(registry);
    List<FileChange> files = paths.stream().map(MatchingBench::added).toList();
    table.only(
        "classifying and ordering them as well",
        Timing.median(() -> classifier.classifyAll(files)),
        files.size() + " files");
  }

  private static Registry registry() {
    return new Registry(IntStream.range(0, SYSTEMS).mapToObj(MatchingBench::system).toList());
  }

  private static SystemEntry system(int i) {
    List<PathPattern> patterns =
        List.of(
                "/team" + i % 40 + "/system" + i + "/**",
                "/team" + i % 40 + "/**/system" + i + "/*.java",
                "!/team" + i % 40 + "/system" + i + "/docs/**",
                "system" + i + "-*.yaml",
                "*.sys" + i,
                "/deploy/*/system" + i + "/**",
                "/config/system" + i + ".json",
                "**/schema/system" + i + "/*.sql",
                "/shared/lib" + i % 100 + "/[a-m]*.java",
                "/build/system" + i + "?/**")
            .stream()
            .map(PathPattern::new)
            .toList();
    return new SystemEntry(
        "system-" + i,
        "System " + i,
        1 + i % 4,
        i % 10 == 0 ? Plane.CONTROL : Plane.DATA,
        "other",
        List.of(),
        List.of(),
        patterns,
        List.of(),
        Optional.empty());
  }

  private static List<RepoPath> paths() {
    Random random = new Random(3);
    List<RepoPath> out = new ArrayList<>(PATHS);
    for (int i = 0; i < PATHS; i++) {
      int s = random.nextInt(2 * SYSTEMS);
      String name = (char) ('a' + random.nextInt(26)) + "File" + i;
      out.add(
          RepoPath.of(
              switch (random.nextInt(6)) {
                case 0 -> "team" + s % 40 + "/system" + s + "/src/main/java/" + name + ".java";
                case 1 -> "team" + s % 40 + "/group/system" + s + "/" + name + ".java";
                case 2 -> "deploy/region" + s % 7 + "/system" + s + "/values/" + name + ".yaml";
                case 3 -> "shared/lib" + s % 100 + "/" + name + ".java";
                case 4 -> "other/schema/system" + s + "/" + name + ".sql";
                default -> "documentation/part" + s + "/chapter/" + name + ".md";
              }));
    }
    return out;
  }

  private static FileChange added(RepoPath path) {
    FileSide side = new FileSide(path, FileMode.REGULAR, new Oid("1".repeat(40)));
    return new FileChange(ChangeKind.ADDED, Optional.empty(), Optional.of(side), 0);
  }
}
