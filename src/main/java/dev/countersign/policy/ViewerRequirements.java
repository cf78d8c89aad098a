package dev.countersign.policy;

import dev.countersign.model.Attention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what the one person who looks at the change must do before they can approve it. */
final class ViewerRequirements {
  private ViewerRequirements() {}

  static Optional<Eligibility> eligibility(EvaluationContext context) {
    return context
        .input()
        .viewer()
        .map(viewer ->
            viewer
                .personId()
                .map(id -> Eligibility.of(context.policy().people(), context.contributors(), id))
                .orElseGet(() ->
                    new Eligibility.MayNot(
                        "It is not known who you are; choose a key that the policy names.")));
  }

  static List<Requirement> all(EvaluationContext context) {
    List<Requirement> out = new ArrayList<>();
    eligibility(context).ifPresent(found -> out.add(eligible(found)));
    for (RuleApplication application : context.rules()) {
      if (application.rule().attention() && !application.files().isEmpty()) {
        out.add(attention(context, application));
      }
      if (application.rule().confirm() && application.system().isPresent()) {
        out.add(confirmation(context, application, application.system().get()));
      }
    }
    return out;
  }

  private static Requirement eligible(Eligibility eligibility) {
    return switch (eligibility) {
      case Eligibility.MayApprove may ->
          EvaluationContext.builtIn(
              RequirementKind.ELIGIBILITY,
              State.SATISFIED,
              "You may approve",
              Shown.text(may.person().printedName()) + " had no part in the change.",
              List.of());
      case Eligibility.MayNot not ->
          EvaluationContext.builtIn(
              RequirementKind.ELIGIBILITY,
              State.UNSATISFIED,
              "You may not approve",
              not.sentence(),
              List.of());
    };
  }

  private static Requirement attention(EvaluationContext context, RuleApplication application) {
    List<Classification> files = application.files();
    Attention units =
        AttentionScope.sum(
            files.stream().map(file -> file.file().path()).toList(),
            context.input().viewer().map(Viewer::units).orElse(List.of()));
    boolean viewed = context.input().viewer().isPresent();
    int left = units.unitsTotal() - units.unitsMarked();
    State state = !viewed ? State.NOT_APPLICABLE : left == 0 ? State.SATISFIED : State.UNSATISFIED;
    String sentence =
        switch (state) {
          case SATISFIED -> "You marked everything that must be read.";
          case UNSATISFIED ->
              "You marked "
                  + units.unitsMarked()
                  + " of "
                  + units.unitsTotal()
                  + " hunks that must be read; mark the others.";
          default -> "Who approves must mark every hunk; an approval that did not does not count.";
        };
    return context.of(
        RequirementKind.ATTENTION,
        application,
        state,
        "Everything read",
        sentence,
        units.unitsMarked(),
        units.unitsTotal(),
        files.stream().map(file -> file.file().path().toString()).toList());
  }

  private static Requirement confirmation(
      EvaluationContext context, RuleApplication application, SystemEntry system) {
    Optional<Viewer> viewer = context.input().viewer();
    boolean typed = viewer.isPresent() && viewer.get().confirmed().contains(system.id());
    State state =
        viewer.isEmpty() ? State.NOT_APPLICABLE : typed ? State.SATISFIED : State.UNSATISFIED;
    String sentence =
        switch (state) {
          case SATISFIED -> "You confirmed the system " + system.id() + ".";
          case UNSATISFIED -> "Type " + system.id() + " to confirm that you know what it is.";
          default -> "Who approves must type " + system.id() + "; else an approval does not count.";
        };
    return context.of(
        RequirementKind.CONFIRMATION,
        application,
        state,
        "System confirmed",
        sentence,
        typed ? 1 : 0,
        1,
        List.of(system.id()));
  }
}
