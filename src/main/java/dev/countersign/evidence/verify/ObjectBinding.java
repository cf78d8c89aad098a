package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceEvaluation;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.GitObjectId;
import dev.countersign.evidence.GitObjects;
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
  private final List<String> reasons;

  ObjectBinding(EvidenceContents contents, List<String> reasons) {
    this.contents = contents;
    this.basis = contents.basis();
    this.objects = contents.objects();
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
    Set<Oid> expected = commits.stream().map(CommitInfo::id).collect(Collectors.toSet());
    expected.add(basis.base());
    basis.policy().forEach(ref -> ref.gitCommit().ifPresent(expected::add));
    for (Oid id : objects.commits().keySet()) {
      if (!expected.contains(id)) {
        reasons.add("the commit " + id + " belongs neither to the range nor to the policy");
      }
    }
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
    if (!differing.equals(changed)) {
      reasons.add(
          EvidenceNames.PATHS + " does not fit the root trees of base and head at the top level");
    }
  }

  private void policy(PolicyRef ref) {
    byte[] bytes = contents.tree().file(EvidenceNames.policy(ref.sha256())).orElse(new byte[0]);
    if (!GitObjectId.of("blob", bytes, ref.gitBlob()).equals(ref.gitBlob())) {
      reasons.add("the policy file " + ref.path() + " is not the blob that the basis names");
    }
    if (ref.gitCommit().isEmpty()) {
      return;
    }
    Optional<Oid> at = objects.commit(ref.gitCommit().get()).map(CommitInfo::tree);
    String[] segments = ref.path().split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      RepoPath name = RepoPath.of(segments[i]);
      boolean last = i == segments.length - 1;
      at =
          at.flatMap(objects::tree)
              .flatMap(entries -> entry(entries, name, last))
              .map(RawTreeEntry::id);
    }
    if (!at.equals(Optional.of(ref.gitBlob()))) {
      reasons.add("the commit that the basis names does not have the policy at " + ref.path());
    }
  }

  private static Optional<RawTreeEntry> entry(
      List<RawTreeEntry> entries, RepoPath name, boolean file) {
    return entries.stream()
        .filter(entry -> entry.name().equals(name))
        .filter(entry -> file ? entry.isRegularFile() : entry.isTree())
        .findFirst();
  }

  private static Map<RepoPath, RawTreeEntry> byName(List<RawTreeEntry> entries) {
    Map<RepoPath, RawTreeEntry> map = new HashMap<>();
    entries.forEach(entry -> map.put(entry.name(), entry));
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
