package dev.countersign.policy;

import dev.countersign.model.RecordSection;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.StatementLedger.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what must hold before anybody can approve. */
final class SigningRequirements {
  private SigningRequirements() {}

  static List<Requirement> all(EvaluationContext context) {
    List<Requirement> out = new ArrayList<>();
    out.add(unmovedHead(context.input()));
    out.add(identities(context));
    out.addAll(
        record(context.input(), RequiredSections.of(context.rules(), context.input().files())));
    out.add(submission(context));
    return out;
  }

  static Requirement unmovedHead(EvaluationInput input) {
    boolean moved = input.headMoved();
    return EvaluationContext.builtIn(
        RequirementKind.UNMOVED_HEAD,
        moved ? State.UNSATISFIED : State.SATISFIED,
        "Head unmoved",
        moved
            ? "The branch under review has moved since it was opened; open the new head."
            : "The head under review is still the one that was opened.",
        List.of());
  }

  private static Requirement identities(EvaluationContext context) {
    Contributors contributors = context.contributors();
    List<String> unknown = contributors.unmapped();
    List<String> agents = contributors.agentsWithoutRequester();
    boolean blocks = context.policy().policy().unmapped() == Unmapped.BLOCK && !unknown.isEmpty();
    State state = blocks || !agents.isEmpty() ? State.UNSATISFIED : State.SATISFIED;
    StringBuilder sentence = new StringBuilder();
    if (!agents.isEmpty()) {
      sentence
          .append(Shown.text(agents.getFirst()))
          .append(" is an agent and wrote code of the change; name the human who asked for it in")
          .append(" the change record. ");
    }
    if (unknown.isEmpty()) {
      sentence.append(agents.isEmpty() ? "Everyone whom the commits name is known." : "");
    } else {
      sentence
          .append("Nobody in the policy is ")
          .append(String.join(", ", unknown.subList(0, Math.min(3, unknown.size()))))
          .append(unknown.size() > 3 ? " (and " + (unknown.size() - 3) + " more)" : "")
          .append(
              blocks ? "; add them to people in policy.yaml." : "; the policy only notes that.");
    }
    return EvaluationContext.builtIn(
        RequirementKind.IDENTITIES,
        state,
        "Known authors",
        sentence.toString().strip(),
        agents.isEmpty() ? List.of() : List.of("agentRequester"));
  }

  static List<Requirement> record(EvaluationInput input, List<RequiredSection> sections) {
    return sections.stream().map(section -> section(input, section)).toList();
  }

  private static Requirement section(EvaluationInput input, RequiredSection required) {
    RecordSection section = required.section();
    List<MissingField> missing = RecordCompleteness.missing(input.record(), section);
    int rows = section.table() ? Math.max(1, input.record().rows(section.key()).size()) : 1;
    int total = section.fields().size() * rows;
    boolean noRow = missing.size() == 1 && missing.getFirst().field().isEmpty();
    String more = missing.size() > 1 ? " (and " + (missing.size() - 1) + " more)" : "";
    return new Requirement(
        "record:" + section.key(),
        RequirementKind.RECORD,
        required.askedBy().getFirst(),
        Optional.empty(),
        missing.isEmpty() ? State.SATISFIED : State.UNSATISFIED,
        section.title(),
        missing.isEmpty()
            ? section.title() + " is complete."
            : missing.getFirst().sentence() + more,
        noRow ? 0 : total - missing.size(),
        total,
        List.of(section.key()));
  }

  private static Requirement submission(EvaluationContext context) {
    List<Signed> current = context.ledger().current(StatementKind.SUBMIT);
    boolean earlier = !context.ledger().standing(StatementKind.SUBMIT).isEmpty();
    boolean inTime =
        current.stream().anyMatch(signed -> !context.ahead(signed.statement().claimedAt()));
    State state =
        inTime
            ? State.SATISFIED
            : !current.isEmpty() ? State.ERROR : earlier ? State.STALE : State.UNSATISFIED;
    String sentence =
        switch (state) {
          case SATISFIED -> "The engineer submitted the change record for this basis.";
          case ERROR ->
              "The submission claims a time more than 5 minutes ahead; the engineer must set the"
                  + " clock and submit again.";
          case STALE ->
              "The change record was submitted for another basis; the engineer must submit it"
                  + " again.";
          default -> "The engineer has not submitted the change record yet; they must sign it.";
        };
    return EvaluationContext.builtIn(
        RequirementKind.SUBMISSION, state, "Record submitted", sentence, List.of());
  }
}
