package dev.countersign.policy;

import dev.countersign.model.BadInput;
import dev.countersign.policy.YamlNode.Mapping;
import dev.countersign.policy.YamlNode.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Merges an organisation's policy with a project's, which can only tighten it: people, groups, keys
 * and bypass come from the organisation alone, rules and windows of both apply, and a system that
 * both define is the stricter of the two.
 */
final class PolicyMerge {
  private final PolicyFiles organisation;
  private final YamlSource source;
  private final PolicyInForce theirs;
  private final References references;

  private PolicyMerge(PolicyFiles organisation, PolicyFile project) {
    this.organisation = organisation;
    this.source = new YamlSource(project.name());
    this.references = new References(Shown.text(organisation.policy().name()));
    this.theirs = PolicyInForce.load(organisation.policy(), organisation.systems());
  }

  /**
   * Reads all four files.
   *
   * @throws BadInput where one is malformed, or the project defines what is the organisation's
   */
  static PolicyInForce of(PolicyFiles organisation, PolicyFiles project) {
    PolicyMerge merge = new PolicyMerge(organisation, project.policy());
    Policy policy = merge.policy(project.policy());
    YamlSource systems = new YamlSource(project.systems().name());
    Registry own =
        new RegistryParser(systems, merge.references)
            .parse(YamlDocument.read(systems, project.systems().bytes()));
    Registry registry = RegistryMerge.of(merge.theirs.registry(), own);
    merge.references.resolve(policy.people(), registry);
    return new PolicyInForce(
        policy,
        registry,
        List.of(
            organisation.policy().ref(),
            organisation.systems().ref(),
            project.policy().ref(),
            project.systems().ref()));
  }

  private Policy policy(PolicyFile file) {
    YamlNode root = YamlDocument.read(source, file.bytes());
    Policy own = new PolicyParser(source, references).parse(root);
    refusePeople(root);
    value(root, "bypass").ifPresent(this::refuseBypass);
    Policy ours = theirs.policy();
    Set<String> rules = new HashSet<>();
    Stream.concat(
            ours.rules().stream(),
            ours.windows().stream().flatMap(window -> window.rules().stream()))
        .forEach(rule -> rules.add(rule.id()));
    refuseIds(root, "the rule ", rules);
    items(root, "windows").forEach(window -> refuseIds(window, "the rule ", rules));
    refuseWindows(root, ours);
    boolean tightens = value(root, "unmapped").isPresent() && own.unmapped() == Unmapped.BLOCK;
    return new Policy(
        own.schema(),
        own.repository(),
        ours.people(),
        tightens ? Unmapped.BLOCK : ours.unmapped(),
        Stream.concat(ours.rules().stream(), own.rules().stream()).toList(),
        Stream.concat(ours.windows().stream(), own.windows().stream()).toList(),
        ours.bypass());
  }

  private void refusePeople(YamlNode root) {
    for (YamlNode person : items(root, "people")) {
      YamlNode id = value(person, "id").orElse(person);
      boolean known = theirs.people().byId(id.shown()).isPresent();
      throw source.error(
          id.at(),
          "the person "
              + id.shown()
              + (known ? " is defined in " : " belongs into ")
              + Shown.text(organisation.policy().name())
              + ", from which alone people come here; take the entry out.");
    }
  }

  private void refuseBypass(YamlNode bypass) {
    throw source.error(
        bypass.at(),
        "who may bypass is said in "
            + Shown.text(organisation.policy().name())
            + " alone; take bypass out.");
  }

  private void refuseWindows(YamlNode root, Policy ours) {
    Set<String> windows = new HashSet<>();
    ours.windows().forEach(window -> windows.add(window.id()));
    refuse(items(root, "windows"), "the window ", windows);
  }

  private void refuseIds(YamlNode parent, String what, Set<String> taken) {
    refuse(items(parent, "rules"), what, taken);
  }

  private void refuse(List<YamlNode> definitions, String what, Set<String> taken) {
    for (YamlNode definition : definitions) {
      value(definition, "id")
          .filter(id -> taken.contains(id.shown()))
          .ifPresent(id -> {
            throw source.error(
                id.at(),
                what
                    + id.shown()
                    + " is defined in "
                    + Shown.text(organisation.policy().name())
                    + " already; choose another id.");
          });
    }
  }

  private static Optional<YamlNode> value(YamlNode node, String key) {
    return node instanceof Mapping mapping
        ? Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value)
        : Optional.empty();
  }

  private static List<YamlNode> items(YamlNode node, String key) {
    return value(node, key)
        .map(found -> found instanceof Sequence list ? list.items() : List.<YamlNode>of())
        .orElse(List.of());
  }
}
