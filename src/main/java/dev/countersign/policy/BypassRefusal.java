package dev.countersign.policy;

import dev.countersign.model.Statement;
import dev.countersign.policy.StatementLedger.Signed;
import java.util.List;
import java.util.Optional;

/**
 * Why a bypass that somebody signed covers nothing.
 *
 * @param state {@link State#ERROR} where its time cannot be right
 * @param sentence why, and what to do
 */
record BypassRefusal(State state, String sentence) {
  /** Empty where it covers. */
  static Optional<BypassRefusal> of(
      EvaluationContext context, Signed bypass, Optional<Bypass> asked) {
    if (asked.isEmpty()) {
      return refused("the policy knows no bypass; gather the approvals.");
    }
    Bypass terms = asked.get();
    Statement statement = bypass.statement();
    if (terms.from().stream().noneMatch(bypass.person()::is)) {
      return refused(
          "only " + YamlValues.either(terms.from()) + " may bypass; somebody of them must sign.");
    }
    if (reason(statement, terms).isEmpty()) {
      return refused(
          "its comment must begin with a reason of the policy ("
              + YamlValues.either(terms.reasons())
              + "); sign another.");
    }
    if (context.ahead(statement.claimedAt())) {
      return Optional.of(
          new BypassRefusal(
              State.ERROR,
              "it claims a time more than 5 minutes ahead; set the clock and sign another."));
    }
    if (statement.claimedAt().plus(terms.maxAge()).isBefore(context.input().instant())) {
      return refused(
          "it let a landing through until "
              + statement.claimedAt().plus(terms.maxAge())
              + "; sign another where that is still needed, and review it where the change landed.");
    }
    return Optional.empty();
  }

  /** The reason is the first word of the comment; what follows it after a colon is free. */
  static Optional<String> reason(Statement statement, Bypass terms) {
    String comment = statement.comment().orElse("").strip();
    int end = comment.indexOf(':');
    String word = (end < 0 ? comment : comment.substring(0, end)).strip();
    return terms.reasons().contains(word) ? Optional.of(word) : Optional.empty();
  }

  /** What tells people of it. */
  Requirement requirement(Signed bypass) {
    return EvaluationContext.builtIn(
        RequirementKind.RETRO_REVIEW,
        state,
        "Bypass without effect",
        "The bypass of "
            + Shown.text(bypass.person().printedName())
            + " covers nothing: "
            + sentence,
        List.of());
  }

  private static Optional<BypassRefusal> refused(String sentence) {
    return Optional.of(new BypassRefusal(State.NOT_APPLICABLE, sentence));
  }
}
