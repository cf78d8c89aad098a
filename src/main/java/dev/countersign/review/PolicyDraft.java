package dev.countersign.review;

import dev.countersign.evidence.GitObjectId;
import dev.countersign.git.GitRepository;
import dev.countersign.git.TreeEntryInfo;
import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import dev.countersign.policy.PolicyFile;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.PolicyProposal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A registry and a policy that are proposed for a repository.
 *
 * @param tree the commit from whose files they are made
 * @param files how many files it has
 * @param codeOwners where owners were taken from, safe to show; empty where there is no CODEOWNERS
 * @param proposal both texts
 * @param workTree where they could be written; empty for a bare repository
 */
public record PolicyDraft(
    PolicyTree tree,
    int files,
    Optional<String> codeOwners,
    PolicyProposal proposal,
    Optional<Path> workTree) {
  /** In the order in which GitHub looks for it. */
  private static final List<String> CODEOWNERS =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

  private static final long LARGEST_CODEOWNERS = 3L << 20;

  /** Makes a proposal from the files of a commit, read from the repository alone. */
  public static PolicyDraft of(PolicyRequest request, Progress progress) {
    try (GitRepository git = GitRepository.open(request.repository())) {
      PolicyTree tree = PolicyTree.of(git, request);
      List<RepoPath> files = git.files(tree.commit(), progress);
      Optional<TreeEntryInfo> owners =
          CODEOWNERS.stream()
              .flatMap(path -> git.entry(tree.commit(), RepoPath.of(path)).stream())
              .filter(TreeEntryInfo::isRegularFile)
              .findFirst();
      progress.update("Looking at the layout", 0, 0);
      PolicyProposal proposal =
          PolicyProposal.of(
              files,
              owners.map(entry ->
                  new String(git.blob(entry.id(), LARGEST_CODEOWNERS), StandardCharsets.UTF_8)));
      accepted(proposal, tree.commit());
      return new PolicyDraft(
          tree,
          files.size(),
          owners.map(entry -> entry.path().toString()),
          proposal,
          git.bare() ? Optional.empty() : Optional.of(git.directory()));
    }
  }

  /**
   * Writes both files into the work tree, both or none.
   *
   * @return what was written, registry first
   * @throws BadInput where there is no work tree, or one of them is there already
   */
  public List<Path> write() {
    Path top =
        workTree.orElseThrow(() ->
            new BadInput(
                "policy.bare",
                "This repository is bare and has no folder to write into; leave --write out and"
                    + " keep what is printed."));
    return NewPolicyFolder.write(top, proposal);
  }

  /** What the strict reader refuses is never shown, let alone written. */
  private static void accepted(PolicyProposal proposal, Oid like) {
    try {
      PolicyInForce.load(
          file("policy.yaml", proposal.policy(), like),
          file("systems.yaml", proposal.systems(), like));
    } catch (BadInput refused) {
      throw new MachineFailure(
          "policy.proposal",
          "The proposal is not what our own reader accepts ("
              + refused.sentence()
              + ") and is not shown; report this.",
          refused);
    }
  }

  private static PolicyFile file(String name, String text, Oid like) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PolicyFile(
        name,
        bytes,
        new PolicyRef(
            "proposed",
            PolicySource.FOLDER + "/" + name,
            Sha256.of(bytes),
            GitObjectId.of("blob", bytes, like),
            Optional.empty(),
            Optional.empty()));
  }
}
