package dev.countersign.policy;

import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.StatementLedger.Signed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the emergency bypass in force, and whether it was reviewed afterwards. */
final class BypassJudge {
  private static final Comparator<Signed> LATEST =
      Comparator.comparing(Signed::entry, StatementEntry.OLDEST_FIRST);

  private final EvaluationContext context;

  BypassJudge(EvaluationContext context) {
    this.context = context;
  }

  /** The latest bypass that covers the current basis. */
  Optional<BypassStatus> status() {
    return context
        .policy()
        .policy()
        .bypass()
        .flatMap(terms ->
            signed().stream()
                .filter(bypass -> BypassRefusal.of(context, bypass, Optional.of(terms)).isEmpty())
                .max(LATEST)
                .map(bypass -> status(bypass, terms)));
  }

  /** Why the latest bypass of the current basis covers nothing; empty where there is none. */
  Optional<Requirement> refused() {
    return signed().stream()
        .max(LATEST)
        .flatMap(bypass ->
            BypassRefusal.of(context, bypass, context.policy().policy().bypass())
                .map(refusal -> refusal.requirement(bypass)));
  }

  private List<Signed> signed() {
    return context.ledger().current(StatementKind.BYPASS);
  }

  /**
   * The same requirements with those covered that are missing or stale, and the review owed.
   *
   * @param now at which the review may be overdue
   */
  static List<Requirement> cover(List<Requirement> requirements, BypassStatus bypass, Instant now) {
    List<Requirement> out = new ArrayList<>();
    for (Requirement requirement : requirements) {
      boolean covered =
          !requirement.kind().ofViewer()
              && (requirement.state() == State.UNSATISFIED || requirement.state() == State.STALE);
      out.add(
          covered
              ? requirement.bypassed("Bypassed by " + Shown.text(bypass.personId()) + ". ")
              : requirement);
    }
    out.add(
        EvaluationContext.builtIn(
            RequirementKind.RETRO_REVIEW,
            bypass.reviewed() ? State.SATISFIED : State.BYPASSED,
            "Review of the bypass",
            bypass.reviewed()
                ? "The bypass was reviewed by everyone who was passed over."
                : owed(bypass, now),
            List.of()));
    return out;
  }

  private static String owed(BypassStatus bypass, Instant now) {
    return "The bypass must be reviewed by those whose approval was passed over, without who"
        + " bypassed, until "
        + bypass.reviewDue()
        + (now.isAfter(bypass.reviewDue()) ? "; that is overdue." : ".");
  }

  private BypassStatus status(Signed bypass, Bypass terms) {
    return new BypassStatus(
        bypass.person().id(),
        bypass.entry().id(),
        BypassRefusal.reason(bypass.statement(), terms).orElseThrow(),
        bypass.statement().claimedAt().plus(terms.retroReview()),
        reviewed(bypass));
  }

  private boolean reviewed(Signed bypass) {
    List<Signed> reviewers =
        Stream.concat(
                context.ledger().current(StatementKind.APPROVE).stream(),
                context.ledger().current(StatementKind.RETRO_REVIEW).stream())
            .filter(signed -> !signed.person().id().equals(bypass.person().id()))
            .filter(signed -> context.contributors().partOf(signed.person().id()).isEmpty())
            .filter(signed ->
                !signed
                    .statement()
                    .claimedAt()
                    .isAfter(context.input().now().plus(EvaluationContext.TOLERANCE)))
            .toList();
    boolean any =
        reviewers.stream().anyMatch(s -> s.statement().kind() == StatementKind.RETRO_REVIEW);
    return any
        && context.rules().stream()
            .filter(application -> application.rule().approvals().isPresent())
            .allMatch(application ->
                ApprovalCount.of(
                        application.rule().approvals().get(),
                        ApprovalRequirements.owners(context, application),
                        reviewers)
                    .met());
  }
}
