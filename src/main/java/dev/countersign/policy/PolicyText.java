package dev.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a policy to begin with as {@code policy.yaml}. */
final class PolicyText {
  /** A rule that is there only where a system fits it. */
  enum Part {
    CRITICAL_TIERS,
    CONTROL_PLANE
  }

  private static final int MOST_OWNERS = 200;

  private static final String HEAD =
      """
      # A policy to begin with. While nobody stands under people, nobody can approve anything:
      # write down each human with the e-mails of their commits and the key they sign with.
      schema: 1
      # What evidence calls this repository, whatever its clone's URL is; an absolute URI:
      # repository: https://git.example.org/team/project
      """;
  private static final String PEOPLE =
      """
      people: []
      # - id: reviewer-1
      #   kind: human # human, service or agent; only humans count
      #   name: Their Printed Name
      #   emails: [reviewer-1@example.org]
      #   keys: ["SHA256:…"] # as ssh-keygen -l prints it; never copied from a chat
      #   groups: [a-team]
      """;
  private static final String EVERY_CHANGE =
      """
      unmapped: block # a commit by nobody of people blocks; note only tells
      rules:
        - id: every-change
          when: {}
          approvals: { count: 1 } # from: [a-team] narrows it to a group
      """;
  private static final String CRITICAL_TIERS =
      """
        - id: critical-two-reviews
          when: { tier: [1, 2] }
          approvals: { count: 2 } # then: distinctGroups: 2, from: [a-team, owners]
          record: [rollback, validation, monitoring]
          maxAge: 72h
      """;
  private static final String CONTROL_PLANE =
      """
        - id: control-plane-attention
          when: { plane: control }
          approvals: { count: 2 }
          record: [blastRadius, rollback]
          attention: all
          confirm: systems
      """;
  private static final String END =
      """
      # A dated addendum, and the emergency way, once there are people for it:
      # windows:
      #   - id: safety-reset
      #     title: 90-day safety reset
      #     from: 2026-10-01
      #     days: 90
      #     rules: [{ id: more, when: { tier: 1 }, record: [killSwitch, failureModes, steps] }]
      # bypass: { from: [a-team], reasons: [incident, security], maxAge: 4h, retroReview: 24h }
      """;

  private PolicyText() {}

  static String of(Set<Part> parts, Optional<Ownership> owners) {
    List<String> everyone = owners.map(Ownership::everyone).orElse(List.of());
    StringBuilder out = new StringBuilder(HEAD).append(PEOPLE);
    if (!everyone.isEmpty()) {
      out.append("# CODEOWNERS names these; whoever belongs to one gets its group:\n");
      out.append(
          YamlText.comments("", everyone.subList(0, Math.min(MOST_OWNERS, everyone.size()))));
      if (everyone.size() > MOST_OWNERS) {
        out.append("# And ").append(everyone.size() - MOST_OWNERS).append(" more.\n");
      }
    }
    out.append(EVERY_CHANGE);
    out.append(parts.contains(Part.CRITICAL_TIERS) ? CRITICAL_TIERS : "");
    out.append(parts.contains(Part.CONTROL_PLANE) ? CONTROL_PLANE : "");
    return out.append(END).toString();
  }
}
