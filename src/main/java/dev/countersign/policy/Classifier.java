package dev.countersign.policy;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Says of each file change how dangerous it is. Immutable, and safe for use by several threads. */
public final class Classifier {
  private final PathMatcher matcher;
  private final Map<String, SystemEntry> systems = new HashMap<>();

  /** Compiles the registry; {@link Registry#EMPTY} where there is no policy. */
  public Classifier(Registry registry) {
    matcher = PathMatcher.compile(registry);
    registry.systems().forEach(system -> systems.put(system.id(), system));
  }

  /** Classifies one file change. */
  public Classification classify(FileChange file) {
    List<SystemMatch> matches =
        file.paths().stream().flatMap(path -> matcher.match(path).stream()).toList();
    List<SystemEntry> touched =
        matches.stream()
            .map(match -> systems.get(match.systemId()))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    OptionalInt tier = touched.stream().mapToInt(SystemEntry::tier).min();
    Optional<Plane> plane = touched.stream().map(SystemEntry::plane).min(Plane::compareTo);
    boolean governance =
        file.paths().stream().map(RepoPath::toString).anyMatch(GovernancePaths::contains);
    FileGroup group = group(file, tier, plane, governance);
    return new Classification(file, matches, tier, plane, governance, group);
  }

  /** Classifies all, most dangerous first. */
  public List<Classification> classifyAll(List<FileChange> files) {
    return files.stream().map(this::classify).sorted(Classification.MOST_DANGEROUS_FIRST).toList();
  }

  private static FileGroup group(
      FileChange file, OptionalInt tier, Optional<Plane> plane, boolean governance) {
    if (governance || plane.equals(Optional.of(Plane.CONTROL))) {
      return FileGroup.CONTROL_PLANE;
    }
    if (tier.isPresent() && tier.getAsInt() == 1) {
      return FileGroup.TIER_1;
    }
    if (pureRename(file)) {
      return FileGroup.PURE_RENAMES;
    }
    List<String> paths = file.paths().stream().map(RepoPath::toString).toList();
    if (paths.stream().allMatch(FileConventions::isGenerated)) {
      return FileGroup.GENERATED;
    }
    if (paths.stream().allMatch(FileConventions::isTest)) {
      return FileGroup.TESTS;
    }
    return tier.isPresent() ? FileGroup.OTHER_TIERS : FileGroup.REST;
  }

  private static boolean pureRename(FileChange file) {
    Optional<FileMode> oldMode = file.oldSide().map(FileSide::mode);
    Optional<FileMode> newMode = file.newSide().map(FileSide::mode);
    return file.kind() == ChangeKind.RENAMED && file.sameContent() && oldMode.equals(newMode);
  }
}
