package dev.countersign.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What all requirements of one evaluation look at.
 *
 * @param input everything
 * @param policy what is in force
 * @param rules the rules as they apply
 * @param contributors who made the change
 * @param ledger the statements that stand
 */
record EvaluationContext(
    EvaluationInput input,
    PolicyInForce policy,
    List<RuleApplication> rules,
    Contributors contributors,
    StatementLedger ledger) {

  /** How far a claimed time may lie ahead. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  static EvaluationContext of(EvaluationInput input, PolicyInForce policy) {
    PeopleIndex people = policy.people();
    return new EvaluationContext(
        input,
        policy,
        RuleApplication.all(
            policy, input.files(), input.findings().orElse(List.of()), input.instant()),
        Contributors.of(people, input.commits(), input.record(), input.authors()),
        new StatementLedger(people, input.basis(), input.statements()));
  }

  /** True where a claimed time lies further ahead than clocks differ. */
  boolean ahead(Instant claimed) {
    return claimed.isAfter(input.instant().plus(TOLERANCE));
  }

  /** A requirement of one rule as it applies. */
  Requirement of(
      RequirementKind kind,
      RuleApplication application,
      State state,
      String title,
      String sentence,
      int done,
      int total,
      List<String> links) {
    return new Requirement(
        word(kind) + ":" + application.key(),
        kind,
        application.rule().id(),
        application.system().map(SystemEntry::id),
        state,
        title + application.scope(),
        sentence,
        done,
        total,
        links);
  }

  /** A requirement of the program itself. */
  static Requirement builtIn(
      RequirementKind kind, State state, String title, String sentence, List<String> links) {
    return new Requirement(
        word(kind),
        kind,
        Requirement.BUILT_IN,
        Optional.empty(),
        state,
        title,
        sentence,
        state.met() ? 1 : 0,
        1,
        links);
  }

  static String word(RequirementKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
