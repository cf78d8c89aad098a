package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.GitObjects;
import dev.countersign.evidence.RawTreeEntry;
import dev.countersign.git.GitRepository;
import dev.countersign.git.LegacyMode;
import dev.countersign.model.BadInput;
import dev.countersign.model.Basis;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Files to which head gives a mode that Git reads as another one, and that no patch can set. A
 * clone shows all of them, the carried objects only those at the top level.
 *
 * @param files the files
 * @param hasClone whether a clone was asked
 */
record LegacyFiles(List<LegacyMode> files, boolean hasClone) {
  LegacyFiles {
    files = List.copyOf(files);
  }

  static LegacyFiles of(EvidenceContents contents, Optional<GitRepository> clone) {
    Basis basis = contents.basis();
    if (clone.isPresent()) {
      try {
        return new LegacyFiles(clone.get().legacyModes(basis.base(), basis.head()), true);
      } catch (BadInput lacksSome) {
        // What the clone lacks is told where its commits are compared.
        return new LegacyFiles(atTop(contents), true);
      }
    }
    return new LegacyFiles(atTop(contents), false);
  }

  /** One sentence for each. */
  List<String> notes() {
    return files.stream()
        .map(file ->
            ("%s has the legacy file mode %s in head, which Git reads as %s: its content is"
                    + " checked by its id, but no patch can set that mode, so that applying the"
                    + " diff gives a tree with another id than head's")
                .formatted(file.path(), file.octal(), file.readAs().octal()))
        .toList();
  }

  /** True where one of them is in {@code folder}, a bare name at the top level. */
  boolean areIn(RepoPath folder) {
    byte[] name = folder.bytes();
    byte[] start = Arrays.copyOf(name, name.length + 1);
    start[name.length] = '/';
    return files.stream()
        .map(file -> file.path().bytes())
        .anyMatch(path ->
            path.length > start.length
                && Arrays.equals(path, 0, start.length, start, 0, start.length));
  }

  private static List<LegacyMode> atTop(EvidenceContents contents) {
    Set<RawTreeEntry> before = new HashSet<>(root(contents, contents.basis().base()));
    return root(contents, contents.basis().head()).stream()
        .filter(entry -> !before.contains(entry))
        .flatMap(
            entry -> entry.fileBits().stream().mapToObj(bits -> new LegacyMode(entry.name(), bits)))
        .filter(file -> LegacyMode.is(file.bits()))
        .toList();
  }

  private static List<RawTreeEntry> root(EvidenceContents contents, Oid commit) {
    GitObjects objects = contents.objects();
    return objects.commit(commit).map(CommitInfo::tree).flatMap(objects::tree).orElse(List.of());
  }
}
