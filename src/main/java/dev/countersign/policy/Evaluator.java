package dev.countersign.policy;

import dev.countersign.policy.StatementLedger.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a change under its policy: a pure function of what it is given. The rules are those of the
 * section on evaluation in the documentation of the formats.
 */
public final class Evaluator {
  private Evaluator() {}

  /**
   * The decision. Without a policy the record is still judged, so that the change can be
   * documented, and the whole is an error.
   */
  public static Decision evaluate(EvaluationInput input) {
    return input
        .policy()
        .map(policy -> underPolicy(EvaluationContext.of(input, policy)))
        .orElseGet(() -> withoutPolicy(input));
  }

  private static Decision underPolicy(EvaluationContext context) {
    ApprovalPool pool = new ApprovalPool(context);
    List<Requirement> requirements = new ArrayList<>(SigningRequirements.all(context));
    requirements.addAll(ViewerRequirements.all(context));
    requirements.addAll(new ApprovalRequirements(context, pool).all());
    requirements.addAll(LandingRequirements.all(context));
    BypassJudge judge = new BypassJudge(context);
    Optional<BypassStatus> bypass = judge.status();
    if (bypass.isEmpty()) {
      judge.refused().ifPresent(requirements::add);
    }
    List<Requirement> covered =
        bypass
            .map(found -> BypassJudge.cover(requirements, found, context.input().now()))
            .orElse(requirements);
    return new Decision(
        overall(covered),
        covered,
        context.policy().policy().openWindows(context.input().instant()),
        pool.counting().stream().map(Evaluator::counted).toList(),
        ViewerRequirements.eligibility(context),
        bypass);
  }

  private static Decision withoutPolicy(EvaluationInput input) {
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(
        EvaluationContext.builtIn(
            RequirementKind.POLICY,
            State.ERROR,
            "Policy",
            "The target has no policy in .countersign, so nobody can approve; the change can be"
                + " read and documented, and countersign policy init proposes a policy.",
            List.of()));
    requirements.add(SigningRequirements.unmovedHead(input));
    requirements.addAll(
        SigningRequirements.record(
            input, RequiredSections.of(Optional.empty(), input.files(), input.instant())));
    return new Decision(
        State.ERROR, requirements, List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  private static State overall(List<Requirement> requirements) {
    return State.worst(
        requirements.stream()
            .filter(requirement -> !requirement.kind().ofViewer())
            .map(Requirement::state)
            .toList());
  }

  private static CountedApproval counted(Signed approval) {
    return new CountedApproval(
        approval.person().id(),
        approval.statement().signer().key(),
        approval.entry().id(),
        approval.statement().claimedAt());
  }
}
