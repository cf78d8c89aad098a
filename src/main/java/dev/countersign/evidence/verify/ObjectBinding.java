package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceEvaluation;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.GitObjectId;
import dev.countersign.evidence.GitObjects;
import dev.countersign.evidence.NeededObjects;
import dev.countersign.evidence.PathRow;
import dev.countersign.evidence.RawTreeEntry;
import dev.countersign.model.Basis;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.RepoPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the carried Git objects prove of the basis, without a repository. */
final class ObjectBinding {
  private final EvidenceContents contents;
  private final Basis basis;
  private final GitObjects objects;
  private final LegacyFiles legacy;
  private final List<String> reasons;

  ObjectBinding(EvidenceContents contents, LegacyFiles legacy, List<String> reasons) {
    this.contents = contents;
    this.basis = contents.basis();
    this.objects = contents.objects();
    this.legacy = legacy;
    this.reasons = reasons;
  }

  void check() {
    Optional<CommitInfo> base = objects.commit(basis.base());
    Optional<CommitInfo> head = objects.commit(basis.head());
    if (base.isEmpty() || head.isEmpty()) {
      reasons.add("the commit of base or head is not among the objects");
      return;
    }
    if (!head.get().tree().equals(basis.resultTree())) {
      reasons.add("head's tree is not the result tree of the basis");
    }
    range();
    topLevel(base.get(), head.get());
    basis.policy().forEach(this::policy);
  }

  private void range() {
    List<CommitInfo> commits = EvidenceEvaluation.commits(contents);
    if (commits.stream().noneMatch(commit -> commit.parents().contains(basis.base()))) {
      reasons.add("head does not come from base over the commits that are here");
    }
    Set<Oid> needed = NeededObjects.of(contents);
    Set<Oid> there = objects.ids();
    needed.stream()
        .filter(id -> !there.contains(id))
        .forEach(id -> reasons.add("the Git object " + id + " is not among the objects"));
    there.stream()
        .filter(id -> !needed.contains(id))
        .forEach(id -> reasons.add("the Git object " + id + " has no place in this evidence"));
  }

  /** The entries of the two root trees differ exactly where the path table has changes. */
  private void topLevel(CommitInfo base, CommitInfo head) {
    Optional<List<RawTreeEntry>> before = objects.tree(base.tree());
    Optional<List<RawTreeEntry>> after = objects.tree(head.tree());
    if (before.isEmpty() || after.isEmpty()) {
      reasons.add("the root tree of base or head is not among the objects");
      return;
    }
    Map<RepoPath, RawTreeEntry> old = byName(before.get());
    Map<RepoPath, RawTreeEntry> now = byName(after.get());
    Set<RepoPath> differing = new TreeSet<>(old.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(
        name -> Optional.ofNullable(old.get(name)).equals(Optional.ofNullable(now.get(name))));
    Set<RepoPath> changed =
        contents.paths().stream()
            .map(PathRow::path)
            .map(ObjectBinding::firstSegment)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<RepoPath> untold = new TreeSet<>(differing);
    untold.removeAll(changed);
    boolean foldersOnly =
        untold.stream().allMatch(name -> isFolder(old, name) && isFolder(now, name));
    if (!differing.containsAll(changed) || !foldersOnly) {
      reasons.add(
          EvidenceNames.PATHS + " does not fit the root trees of base and head at the top level");
      return;
    }
    untold.stream().filter(name -> !legacy.areIn(name)).map(this::untold).forEach(reasons::add);
  }

  private String untold(RepoPath folder) {
    return "the folder %s differs between base and head, but %s has no file in it; only legacy"
            .formatted(folder, EvidenceNames.PATHS)
        + " file modes such as 100664, which no patch can set, would explain that, and "
        + (legacy.hasClone() ? "your clone shows none there" : "only a clone can show them");
  }

  private static boolean isFolder(Map<RepoPath, RawTreeEntry> entries, RepoPath name) {
    return Optional.ofNullable(entries.get(name)).filter(RawTreeEntry::isTree).isPresent();
  }

  private void policy(PolicyRef ref) {
    byte[] bytes = contents.tree().file(EvidenceNames.policy(ref.sha256())).orElse(new byte[0]);
    if (!GitObjectId.of("blob", bytes, ref.gitBlob()).equals(ref.gitBlob())) {
      reasons.add("the policy file " + ref.path() + " is not the blob that the basis names");
    }
    if (ref.gitCommit().isEmpty()) {
      return;
    }
    List<RawTreeEntry> way = NeededObjects.entries(objects, ref.gitCommit().get(), ref.path());
    boolean found = way.size() == ref.path().split("/", -1).length;
    if (!found || !way.getLast().id().equals(ref.gitBlob())) {
      reasons.add("the commit that the basis names does not have the policy at " + ref.path());
    }
  }

  private static Map<RepoPath, RawTreeEntry> byName(List<RawTreeEntry> entries) {
    Map<RepoPath, RawTreeEntry> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.name(), entry.asRead()));
    return map;
  }

  private static RepoPath firstSegment(RepoPath path) {
    byte[] bytes = path.bytes();
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '/') {
        return RepoPath.ofBytes(java.util.Arrays.copyOf(bytes, i));
      }
    }
    return path;
  }
}
