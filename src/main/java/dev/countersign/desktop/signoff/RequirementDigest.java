package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Messages;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Requirements as a person works them off: what several rules ask in the same words stands there
 * once, and the sections of the record are one thing.
 */
final class RequirementDigest {
  private RequirementDigest() {}

  /** The same requirements with fewer rows, open ones first, otherwise in their order. */
  static List<Requirement> of(List<Requirement> requirements) {
    Map<String, Requirement> distinct = new LinkedHashMap<>();
    List<Requirement> record = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement.kind() == RequirementKind.RECORD) {
        record.add(requirement);
      } else {
        distinct.putIfAbsent(
            requirement.state() + requirement.title() + requirement.sentence(), requirement);
      }
    }
    List<Requirement> rows = new ArrayList<>(distinct.values());
    if (!record.isEmpty()) {
      rows.addFirst(record(record));
    }
    List<Requirement> open = rows.stream().filter(row -> !row.state().met()).toList();
    List<Requirement> met = rows.stream().filter(row -> row.state().met()).toList();
    List<Requirement> ordered = new ArrayList<>(open);
    ordered.addAll(met);
    return ordered;
  }

  private static Requirement record(List<Requirement> sections) {
    List<Requirement> open = sections.stream().filter(section -> !section.state().met()).toList();
    Requirement first = (open.isEmpty() ? sections : open).getFirst();
    String names =
        open.stream().map(Requirement::title).distinct().collect(Collectors.joining(", "));
    return new Requirement(
        "record",
        RequirementKind.RECORD,
        first.ruleId(),
        first.systemId(),
        State.worst(sections.stream().map(Requirement::state).toList()),
        Messages.text("requirement.record"),
        open.isEmpty()
            ? Messages.text("requirement.record.complete")
            : Messages.text("requirement.record.open", names),
        sections.size() - open.size(),
        sections.size(),
        first.links());
  }
}
