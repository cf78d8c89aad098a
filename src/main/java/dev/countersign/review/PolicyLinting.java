package dev.countersign.review;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import dev.countersign.policy.LintFinding;
import dev.countersign.policy.PolicyLint;
import dev.countersign.policy.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What there is to mend in the registry and policy of a repository.
 *
 * @param tree the commit they were held against
 * @param files how many files it has
 * @param findings worst first
 */
public record PolicyLinting(PolicyTree tree, int files, List<LintFinding> findings) {
  /** Copies the list. */
  public PolicyLinting {
    findings = List.copyOf(findings);
  }

  /**
   * Holds registry and policy against the files of a commit.
   *
   * @param now by which windows are judged
   * @throws BadInput where there is no policy, or it cannot be read at all
   */
  public static PolicyLinting run(PolicyRequest request, Instant now, Progress progress) {
    try (GitRepository git = GitRepository.open(request.repository())) {
      PolicyTree tree = PolicyTree.of(git, request);
      PolicySource source =
          request
              .policy()
              .map(folder -> PolicySource.fromFolder(folder, tree.commit()))
              .or(() -> PolicySource.at(git, tree.name(), tree.commit()))
              .orElseThrow(() -> none(tree));
      var files = git.files(tree.commit(), progress);
      return new PolicyLinting(
          tree, files.size(), PolicyLint.check(source.policy(), source.systems(), files, now));
    }
  }

  /** How many findings are this bad. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static BadInput none(PolicyTree tree) {
    return new BadInput(
        "policy.none",
        "There is no registry and no policy in %s at %s; countersign policy init proposes both, and"
                .formatted(PolicySource.FOLDER, tree.name())
            + " --policy takes them from a folder.");
  }
}
