package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Messages;
import dev.countersign.model.Identity;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Eligibility;
import dev.countersign.policy.Person;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import dev.countersign.review.OpenChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says how a change stands for one person. A pure function of what is known of it. */
final class Standing {
  private static final Set<RequirementKind> ENGINEERS =
      Set.of(RequirementKind.RECORD, RequirementKind.SUBMISSION);

  private final OpenChange change;
  private final Decision decision;
  private final Optional<Person> person;

  Standing(OpenChange change, Decision decision, Optional<Person> person) {
    this.change = change;
    this.decision = decision;
    this.person = person;
  }

  Status status() {
    List<Requirement> asked =
        decision.requirements().stream()
            .filter(requirement -> requirement.state() != State.NOT_APPLICABLE)
            .filter(requirement -> !requirement.kind().ofViewer())
            .toList();
    List<Requirement> open = asked.stream().filter(one -> !one.state().met()).toList();
    return switch (decision.overall()) {
      case ERROR ->
          status(
              Status.Tone.ERROR,
              open.stream()
                  .filter(one -> one.state() == State.ERROR)
                  .map(Requirement::sentence)
                  .findFirst()
                  .orElse(Messages.text("home.state.error")));
      case SATISFIED, NOT_APPLICABLE ->
          status(Status.Tone.DONE, Messages.text("home.state.done", asked.size()));
      case BYPASSED -> status(Status.Tone.OPEN, Messages.text("home.state.bypassed"));
      case UNSATISFIED, STALE -> unfinished(asked, open);
    };
  }

  private Status unfinished(List<Requirement> asked, List<Requirement> open) {
    boolean waitsForEngineer = open.stream().anyMatch(one -> ENGINEERS.contains(one.kind()));
    String figures = Messages.text("home.state.figures", open.size(), asked.size());
    if (waitsForEngineer) {
      return isMine()
          ? status(Status.Tone.WAITS_FOR_ME, Messages.text("home.state.record-mine", figures))
          : status(Status.Tone.OPEN, Messages.text("home.state.record", figures));
    }
    boolean mayApprove = decision.eligibility().filter(Eligibility::mayApprove).isPresent();
    return mayApprove && !hasApproved()
        ? status(Status.Tone.WAITS_FOR_ME, Messages.text("home.state.approve", figures))
        : status(Status.Tone.OPEN, Messages.text("home.state.open", figures));
  }

  private boolean hasApproved() {
    return person
        .filter(me ->
            decision.approvals().stream().anyMatch(approval -> approval.personId().equals(me.id())))
        .isPresent();
  }

  private boolean isMine() {
    List<String> mine =
        person.stream()
            .flatMap(me -> me.emails().stream())
            .map(email -> email.toLowerCase(Locale.ROOT))
            .toList();
    return change.content().commits().stream()
        .flatMap(commit -> Stream.of(commit.author(), commit.committer()))
        .map(Identity::email)
        .anyMatch(email -> mine.contains(email.toLowerCase(Locale.ROOT)));
  }

  private Status status(Status.Tone tone, String sentence) {
    return new Status(
        tone,
        sentence,
        decision.openWindows().stream()
            .map(window ->
                Messages.text("home.window", windowTitle(window.id()), window.day(), window.days()))
            .toList());
  }

  private String windowTitle(String id) {
    return change.content().policy().map(PolicyInForce::policy).stream()
        .flatMap(policy -> policy.windows().stream())
        .filter(window -> window.id().equals(id))
        .map(window -> window.title())
        .findFirst()
        .orElse(id);
  }
}
