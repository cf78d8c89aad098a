package dev.countersign.bench;

import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.Progress;
import java.util.HashMap;
import java.util.Map;

/** The change list against {@code git diff --name-status -M}, its pairs against those of -l0. */
final class ChangeListBench implements Measurement {
  private static final double LEAST_SHARE = 0.97;

  @Override
  public void run(Workplace place, Table table) {
    place.ranges().forEach(range -> measure(range, table));
  }

  private static void measure(GitRange range, Table table) {
    try (GitRepository git = GitRepository.open(range.repository())) {
      ChangeSet found = read(git, range, ChangeSetOptions.forReview());
      int entries = read(git, range, ChangeSetOptions.forEvidence()).files().size();
      Timing.Pair time =
          Timing.interleaved(
              () -> read(git, range, ChangeSetOptions.forReview()),
              () -> range.diff("--name-status", "-M"));
      String limited = range.diff("--name-status", "-M");
      table.against(
          "change list, " + range.name(),
          time,
          1,
          entries + " entries, git -M finds " + renames(limited) + " renames");
      Map<String, Integer> all = gitPairs(range);
      Map<String, Integer> ours = pairs(found);
      int wanted = all.values().stream().mapToInt(Integer::intValue).sum();
      int same =
          all.entrySet().stream()
              .mapToInt(pair -> Math.min(pair.getValue(), ours.getOrDefault(pair.getKey(), 0)))
              .sum();
      table.share(
          "pairs of git -M -l0 that ours has, " + range.name(),
          wanted == 0 ? 1 : (double) same / wanted,
          LEAST_SHARE,
          same + " of " + wanted + ", limits told: " + found.limits().size());
    }
  }

  private static ChangeSet read(GitRepository git, GitRange range, ChangeSetOptions options) {
    return git.changeSet(
        git.resolve(range.base()), git.resolve(range.head()), options, Progress.none());
  }

  private static long renames(String nameStatus) {
    return nameStatus.lines().filter(line -> line.startsWith("R")).count();
  }

  /** By content, which excuses ties between identical files. */
  private static Map<String, Integer> pairs(ChangeSet changes) {
    Map<String, Integer> out = new HashMap<>();
    changes.files().stream()
        .filter(change -> change.kind() == ChangeKind.RENAMED)
        .forEach(change -> {
          String old = change.oldSide().orElseThrow().id().hex();
          out.merge(old + " " + change.newSide().orElseThrow().id().hex(), 1, Integer::sum);
        });
    return out;
  }

  private static Map<String, Integer> gitPairs(GitRange range) {
    Map<String, Integer> out = new HashMap<>();
    range
        .diff("--raw", "--abbrev=40", "-M", "-l0")
        .lines()
        .map(line -> line.split("[ \t]"))
        .filter(fields -> fields[4].startsWith("R"))
        .forEach(fields -> out.merge(fields[2] + " " + fields[3], 1, Integer::sum));
    return out;
  }
}
