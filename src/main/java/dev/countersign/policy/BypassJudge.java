package dev.countersign.policy;

import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.StatementLedger.Signed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the emergency bypass in force, and whether it was reviewed afterwards. */
final class BypassJudge {
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
            context.ledger().current(StatementKind.BYPASS).stream()
                .filter(bypass -> allowed(bypass, terms))
                .max(Comparator.comparing(Signed::entry, StatementEntry.OLDEST_FIRST))
                .map(bypass -> status(bypass, terms)));
  }

  /** The same requirements with those covered that are missing or stale, and the review owed. */
  static List<Requirement> cover(List<Requirement> requirements, BypassStatus bypass) {
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
                : "The bypass must be reviewed by those whose approval was passed over, without who"
                    + " bypassed, until "
                    + bypass.reviewDue()
                    + ".",
            List.of()));
    return out;
  }

  private boolean allowed(Signed bypass, Bypass terms) {
    Statement statement = bypass.statement();
    boolean old = statement.claimedAt().plus(terms.maxAge()).isBefore(context.input().instant());
    return terms.from().stream().anyMatch(bypass.person()::is)
        && reason(statement, terms).isPresent()
        && !old
        && !context.ahead(statement.claimedAt());
  }

  /** The reason is the first word of the comment; what follows it after a colon is free. */
  private static Optional<String> reason(Statement statement, Bypass terms) {
    String comment = statement.comment().orElse("").strip();
    int end = comment.indexOf(':');
    String word = (end < 0 ? comment : comment.substring(0, end)).strip();
    return terms.reasons().contains(word) ? Optional.of(word) : Optional.empty();
  }

  private BypassStatus status(Signed bypass, Bypass terms) {
    return new BypassStatus(
        bypass.person().id(),
        bypass.entry().id(),
        reason(bypass.statement(), terms).orElseThrow(),
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
            .filter(signed -> !context.ahead(signed.statement().claimedAt()))
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
