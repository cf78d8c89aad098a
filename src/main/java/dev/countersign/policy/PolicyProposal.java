package dev.countersign.policy;

import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A registry and a policy to begin with, made from the layout of a repository: text that the strict
 * reader accepts, with the reasons as comments. Nobody's name and nobody's key is guessed.
 *
 * @param systems the text of {@code systems.yaml}
 * @param policy the text of {@code policy.yaml}
 * @param count how many systems there are
 * @param uncovered how many files belong to none of them
 */
public record PolicyProposal(String systems, String policy, int count, int uncovered) {
  /**
   * Makes a proposal.
   *
   * @param files every file of the tree
   * @param codeOwners the text of its CODEOWNERS, where there is one
   */
  public static PolicyProposal of(List<RepoPath> files, Optional<String> codeOwners) {
    List<ProposedSystem> systems = SystemProposals.of(files);
    Optional<Ownership> owners = codeOwners.map(CodeOwners::parse).map(Ownership::new);
    PatternTrie trie =
        PatternTrie.compile(
            systems.stream()
                .map(system -> system.patterns().stream().map(PathPattern::new).toList())
                .toList());
    int[] counts = new int[systems.size()];
    int uncovered = 0;
    for (RepoPath file : files) {
      List<String> ids = new ArrayList<>();
      for (PatternTrie.Hit hit : trie.match(file)) {
        counts[hit.set()]++;
        ids.add(systems.get(hit.set()).id());
      }
      uncovered += ids.isEmpty() ? 1 : 0;
      owners.ifPresent(ownership -> ownership.count(file, ids));
    }
    return new PolicyProposal(
        new RegistryText(owners).of(systems, counts, files.size(), uncovered),
        PolicyText.of(rules(systems), owners),
        systems.size(),
        uncovered);
  }

  /** The text of both files as bytes of UTF-8, registry first. */
  public List<byte[]> bytes() {
    return List.of(
        systems.getBytes(StandardCharsets.UTF_8), policy.getBytes(StandardCharsets.UTF_8));
  }

  private static Set<PolicyText.Part> rules(List<ProposedSystem> systems) {
    Set<PolicyText.Part> parts = new HashSet<>();
    for (ProposedSystem system : systems) {
      if (system.tier() <= 2) {
        parts.add(PolicyText.Part.CRITICAL_TIERS);
      }
      if (system.plane() == Plane.CONTROL) {
        parts.add(PolicyText.Part.CONTROL_PLANE);
      }
    }
    return parts;
  }
}
