package dev.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes proposed systems as {@code systems.yaml}. */
final class RegistryText {
  private static final List<String> HEAD =
      List.of(
          "Proposed from the names of files and folders alone. Nothing here is decided: a human who",
          "knows these systems judges every tier and plane, and takes out what is no system.",
          "Tier 1 is the most critical and was given to none; a control plane configures, deploys,",
          "routes or authorises other code. Paths are Git's patterns, the last one that matches wins.");
  private static final int MOST_LEFTOVERS = 100;

  private final Optional<Ownership> owners;

  RegistryText(Optional<Ownership> owners) {
    this.owners = owners;
  }

  /**
   * The whole file.
   *
   * @param counts how many files each system has
   */
  String of(List<ProposedSystem> systems, int[] counts, int files, int uncovered) {
    StringBuilder out = new StringBuilder(YamlText.comments("", HEAD));
    out.append("schema: 1\n").append(systems.isEmpty() ? "systems: []\n" : "systems:\n");
    for (int i = 0; i < systems.size(); i++) {
      system(systems.get(i), counts[i], out);
    }
    List<String> end = new ArrayList<>();
    end.add(
        String.format(Locale.ROOT, "%,d of %,d files belong to no system here.", uncovered, files));
    List<String> leftovers = owners.map(Ownership::leftovers).orElse(List.of());
    end.addAll(leftovers.subList(0, Math.min(MOST_LEFTOVERS, leftovers.size())));
    if (leftovers.size() > MOST_LEFTOVERS) {
      end.add("And " + (leftovers.size() - MOST_LEFTOVERS) + " more lines of CODEOWNERS.");
    }
    return out.append('\n').append(YamlText.comments("", end)).toString();
  }

  private void system(ProposedSystem system, int files, StringBuilder out) {
    List<String> comments = new ArrayList<>(system.reasons());
    comments.add("Its paths take in " + SystemProposals.files(files) + ", tests and examples too.");
    owners.ifPresent(found -> comments.addAll(found.sentence(system.id())));
    List<String> groups = owners.map(found -> found.groups(system.id())).orElse(List.of());
    out.append('\n')
        .append(YamlText.comments("  ", comments))
        .append("  - id: ")
        .append(YamlText.quoted(system.id()))
        .append("\n    name: ")
        .append(YamlText.quoted(system.name()))
        .append("\n    tier: ")
        .append(system.tier())
        .append(" # proposed; judge it")
        .append("\n    plane: ")
        .append(system.plane().name().toLowerCase(Locale.ROOT))
        .append(" # proposed; judge it")
        .append("\n    category: ")
        .append(system.category())
        .append("\n    owners: []")
        .append(
            groups.isEmpty()
                ? " # groups or people of policy.yaml"
                : " # as soon as people are in them: " + YamlText.ids(groups))
        .append("\n    paths:\n");
    system
        .patterns()
        .forEach(path -> out.append("      - ").append(YamlText.quoted(path)).append('\n'));
  }
}
