package dev.countersign.evidence.verify;

import dev.countersign.evidence.BasisCheck;
import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceEvaluation;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.git.GitRepository;
import dev.countersign.git.RefInfo;
import dev.countersign.git.TreeEntryInfo;
import dev.countersign.model.BadInput;
import dev.countersign.model.Basis;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the auditor's own clone has the same commits, files and policy. */
final class CloneBinding {
  private final EvidenceContents contents;
  private final Basis basis;
  private final GitRepository clone;
  private final Progress progress;

  CloneBinding(EvidenceContents contents, GitRepository clone, Progress progress) {
    this.contents = contents;
    this.basis = contents.basis();
    this.clone = clone;
    this.progress = progress;
  }

  void check(List<String> reasons) {
    try {
      history(reasons);
      reasons.addAll(
          BasisCheck.diffTurnsBaseIntoHead(
              clone,
              basis,
              contents.paths(),
              contents.tree().file(EvidenceNames.DIFF).orElseThrow(),
              progress));
      for (PolicyRef ref : basis.policy()) {
        if (ref.gitCommit().isPresent()) {
          policy(ref, ref.gitCommit().get(), reasons);
        }
      }
    } catch (BadInput e) {
      reasons.add("your clone does not have all of it: " + e.sentence());
    }
  }

  private void history(List<String> reasons) {
    if (!clone.isAncestor(basis.base(), basis.head())) {
      reasons.add("in your clone, head does not come from base");
    }
    if (!clone.rootCommit(basis.head()).equals(basis.rootCommit())) {
      reasons.add("in your clone, the oldest ancestor of head is another commit");
    }
    Set<Oid> there = ids(clone.commits(basis.base(), basis.head(), progress));
    if (!there.equals(ids(EvidenceEvaluation.commits(contents)))) {
      reasons.add("the commits between base and head are not those of your clone");
    }
  }

  private void policy(PolicyRef ref, Oid commit, List<String> reasons) {
    Optional<Oid> blob = clone.entry(commit, RepoPath.of(ref.path())).map(TreeEntryInfo::id);
    if (!blob.equals(Optional.of(ref.gitBlob()))) {
      reasons.add("in your clone, the policy's commit has another " + ref.path());
    }
    Optional<Oid> tip = ref.ref().flatMap(this::tip);
    if (tip.isPresent() && !clone.isAncestor(commit, tip.get())) {
      reasons.add(
          "the policy was read from the commit %s, which is not on %s of your clone"
              .formatted(commit, ref.ref().orElseThrow()));
    }
  }

  /** Where the target stands in the clone: the remote's branch before a local one of that name. */
  private Optional<Oid> tip(String ref) {
    String remote = ref.replaceFirst("^refs/heads/", "refs/remotes/origin/");
    List<RefInfo> refs = clone.refs();
    return refs.stream()
        .filter(info -> info.name().equals(remote))
        .findFirst()
        .or(() -> refs.stream().filter(info -> info.name().equals(ref)).findFirst())
        .map(RefInfo::commit);
  }

  private static Set<Oid> ids(List<CommitInfo> commits) {
    return commits.stream().map(CommitInfo::id).collect(Collectors.toSet());
  }
}
