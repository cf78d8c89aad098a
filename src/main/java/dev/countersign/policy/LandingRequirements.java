package dev.countersign.policy;

import dev.countersign.model.StatementKind;
import dev.countersign.policy.StatementLedger.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges rejections, findings and the landing itself. */
final class LandingRequirements {
  private LandingRequirements() {}

  static List<Requirement> all(EvaluationContext context) {
    List<Requirement> out = new ArrayList<>();
    out.add(rejections(context));
    for (RuleApplication application : context.rules()) {
      application
          .rule()
          .maxSeverity()
          .ifPresent(most -> out.add(findings(context, application, most)));
      if (application.rule().exactLanding()) {
        out.add(exactLanding(context, application));
      }
    }
    context.input().landing().ifPresent(form -> out.add(landing(form)));
    return out;
  }

  private static Requirement rejections(EvaluationContext context) {
    List<Signed> rejections = context.ledger().standing(StatementKind.REJECT);
    String names =
        rejections.stream()
            .map(rejection -> Shown.text(rejection.person().printedName()))
            .distinct()
            .collect(Collectors.joining(" and "));
    return EvaluationContext.builtIn(
        RequirementKind.REJECTIONS,
        rejections.isEmpty() ? State.SATISFIED : State.UNSATISFIED,
        "No rejection",
        rejections.isEmpty()
            ? "Nobody's rejection stands."
            : names + " rejected the change; it is bound until they withdraw that themselves.",
        List.of());
  }

  private static Requirement findings(
      EvaluationContext context, RuleApplication application, Severity most) {
    Optional<List<FindingFact>> known = context.input().findings();
    List<FindingFact> worse =
        known.orElse(List.of()).stream()
            .filter(finding -> finding.severity().compareTo(most) > 0)
            .filter(finding -> concerns(finding, application))
            .toList();
    State state =
        known.isEmpty()
            ? State.NOT_APPLICABLE
            : worse.isEmpty() ? State.SATISFIED : State.UNSATISFIED;
    String sentence =
        switch (state) {
          case NOT_APPLICABLE -> "No safeguard ran on this change, so there is nothing to judge.";
          case SATISFIED -> "No finding is worse than the rule lets stand.";
          default ->
              worse.size()
                  + (worse.size() == 1 ? " finding is" : " findings are")
                  + " worse than the rule lets stand; mend the code, or have somebody waive it.";
        };
    return context.of(
        RequirementKind.FINDINGS,
        application,
        state,
        "Findings",
        sentence,
        0,
        worse.size(),
        worse.stream().map(FindingFact::fingerprint).toList());
  }

  private static boolean concerns(FindingFact finding, RuleApplication application) {
    return finding.path().isEmpty()
        || application.files().stream()
            .anyMatch(file -> file.file().paths().contains(finding.path().get()));
  }

  private static Requirement exactLanding(EvaluationContext context, RuleApplication application) {
    Optional<LandingForm> form = context.input().landing();
    State state =
        form.map(found -> found == LandingForm.EXACT ? State.SATISFIED : State.UNSATISFIED)
            .orElse(State.NOT_APPLICABLE);
    String sentence =
        switch (state) {
          case SATISFIED -> "The landed tree is the approved tree.";
          case UNSATISFIED ->
              "The landed tree is not the approved tree, and the rule asks for exactly that;"
                  + " approve what landed in retrospect.";
          default -> "The landed tree will have to be the approved tree; judged at landing.";
        };
    return context.of(
        RequirementKind.LANDING_FORM,
        application,
        state,
        "Exact landing",
        sentence,
        state == State.SATISFIED ? 1 : 0,
        1,
        List.of());
  }

  private static Requirement landing(LandingForm form) {
    return EvaluationContext.builtIn(
        RequirementKind.LANDING_FORM,
        form == LandingForm.DIFFERENT ? State.UNSATISFIED : State.SATISFIED,
        "Landed as approved",
        switch (form) {
          case EXACT -> "The landed tree is the approved tree.";
          case SAME_CONTENT -> "The same content landed over other paths.";
          case DIFFERENT -> "What landed is not what was approved; approve it in retrospect.";
        },
        List.of());
  }
}
