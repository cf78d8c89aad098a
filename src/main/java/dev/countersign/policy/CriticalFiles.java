package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a tree that look critical, by kind and by the pattern that takes them in. */
final class CriticalFiles {
  /** From here on, folders of one name get one pattern for wherever they lie. */
  private static final int MANY_FOLDERS = 4;

  /**
   * Files that one pattern takes in.
   *
   * @param pattern the pattern
   * @param files how many there are, at least 1
   * @param example one of them
   */
  record Group(String pattern, int files, RepoPath example) {
    private Group joined(Group other) {
      return new Group(pattern, files + other.files, example);
    }
  }

  private final Map<LayoutKind, Map<String, Group>> named = new EnumMap<>(LayoutKind.class);
  private final Map<LayoutKind, Map<String, Group>> byFolder = new EnumMap<>(LayoutKind.class);

  CriticalFiles(Layout layout, List<RepoPath> files) {
    for (RepoPath file : files) {
      for (Layout.Mark mark : layout.marks(file)) {
        boolean ofName = mark.folder().isEmpty();
        (ofName ? named : byFolder)
            .computeIfAbsent(mark.kind(), kind -> new TreeMap<>())
            .merge(
                ofName ? mark.pattern() : mark.folder(),
                new Group(mark.pattern(), 1, file),
                Group::joined);
      }
    }
  }

  /** The groups of a kind, those of names first. */
  List<Group> groups(LayoutKind kind) {
    List<Group> out = new ArrayList<>(named.getOrDefault(kind, Map.of()).values());
    Map<String, Group> folders = byFolder.getOrDefault(kind, Map.of());
    Map<String, List<Group>> byName = new TreeMap<>();
    folders.forEach((folder, group) ->
        byName
            .computeIfAbsent(folder.substring(folder.lastIndexOf('/') + 1), n -> new ArrayList<>())
            .add(group));
    byName.forEach((name, groups) -> {
      if (groups.size() >= MANY_FOLDERS) {
        String pattern = PatternText.anywhereBelow(name);
        out.add(
            groups.stream()
                .map(group -> new Group(pattern, group.files(), group.example()))
                .reduce(Group::joined)
                .orElseThrow());
      } else {
        out.addAll(groups);
      }
    });
    out.removeIf(group -> !PatternText.fits(group.pattern()));
    return Collections.unmodifiableList(out);
  }
}
