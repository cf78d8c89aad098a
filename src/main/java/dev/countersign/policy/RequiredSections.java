package dev.countersign.policy;

import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sections of the change record that a change needs. */
public final class RequiredSections {
  private RequiredSections() {}

  /**
   * The sections of every change, those of critical changes where a Tier-1 system or the control
   * plane is touched, and those that the rules in force ask for; in the order of the record.
   */
  public static List<RequiredSection> of(
      Optional<PolicyInForce> policy, List<Classification> files, Instant instant) {
    return of(
        policy
            .map(inForce -> RuleApplication.all(inForce, files, List.of(), instant))
            .orElse(List.of()),
        files);
  }

  static List<RequiredSection> of(List<RuleApplication> rules, List<Classification> files) {
    boolean critical = files.stream().anyMatch(Classification::critical);
    List<RequiredSection> out = new ArrayList<>();
    for (RecordSection section : RecordSchema.all()) {
      List<String> askedBy = new ArrayList<>();
      if (RecordSchema.ALWAYS.contains(section)
          || (critical && RecordSchema.CRITICAL.contains(section))) {
        askedBy.add(Requirement.BUILT_IN);
      }
      rules.stream()
          .map(RuleApplication::rule)
          .filter(rule -> rule.record().contains(section.key()))
          .map(Rule::id)
          .distinct()
          .forEach(askedBy::add);
      if (!askedBy.isEmpty()) {
        out.add(new RequiredSection(section, askedBy));
      }
    }
    return out;
  }
}
