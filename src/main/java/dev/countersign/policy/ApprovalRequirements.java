package dev.countersign.policy;

import dev.countersign.policy.StatementLedger.Signed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges approvals and their age. */
final class ApprovalRequirements {
  private final EvaluationContext context;
  private final ApprovalPool pool;

  ApprovalRequirements(EvaluationContext context, ApprovalPool pool) {
    this.context = context;
    this.pool = pool;
  }

  List<Requirement> all() {
    List<Requirement> out = new ArrayList<>();
    for (RuleApplication application : context.rules()) {
      application.rule().approvals().ifPresent(needs -> out.add(approvals(application, needs)));
      if (application.rule().approvals().isEmpty()) {
        application.rule().maxAge().ifPresent(limit -> out.add(age(application, limit)));
      }
    }
    return out;
  }

  /** The groups and people that {@code owners} means where this rule applies. */
  static Collection<String> owners(EvaluationContext context, RuleApplication application) {
    return application.system().map(List::of).orElse(context.policy().registry().systems()).stream()
        .flatMap(system -> system.owners().stream())
        .toList();
  }

  private Requirement approvals(RuleApplication application, Approvals needs) {
    Collection<String> owners = owners(context, application);
    Optional<Duration> limit = limit(application);
    List<Signed> fresh = pool.counting().stream().filter(a -> !tooOld(a, limit)).toList();
    ApprovalCount count = ApprovalCount.of(needs, owners, fresh);
    ApprovalCount withStale =
        ApprovalCount.of(
            needs, owners, Stream.concat(pool.counting().stream(), pool.stale().stream()).toList());
    ApprovalCount withAhead =
        ApprovalCount.of(
            needs, owners, Stream.concat(fresh.stream(), pool.ahead().stream()).toList());
    State state;
    String next;
    if (count.met()) {
      state = State.SATISFIED;
      next = "";
    } else if (withAhead.number() > count.number()) {
      state = State.ERROR;
      next = " An approval claims a time more than 5 minutes ahead; set the clocks and sign again.";
    } else if (withStale.met()) {
      state = State.STALE;
      next = " Earlier approvals are for another basis or too old; their signers must sign again.";
    } else {
      state = State.UNSATISFIED;
      next = " " + asked(application, needs) + " must approve.";
    }
    String notes =
        pool.notes().isEmpty() || state == State.SATISFIED
            ? ""
            : " " + String.join(" ", pool.notes());
    return context.of(
        RequirementKind.APPROVALS,
        application,
        state,
        needs.count() == 1 ? "One approval" : needs.count() + " approvals",
        soFar(needs, count) + next + notes,
        Math.min(count.number(), needs.count()),
        needs.count(),
        application.system().map(system -> List.of(system.id())).orElse(List.of()));
  }

  private static String soFar(Approvals needs, ApprovalCount count) {
    String who =
        count.people().isEmpty()
            ? "Nobody who counts has approved yet"
            : count.people().stream()
                    .map(person -> Shown.text(person.printedName()))
                    .collect(Collectors.joining(" and "))
                + " approved";
    String groups =
        needs.distinctGroups() == 0
            ? ""
            : ", from "
                + Math.min(count.groups(), needs.distinctGroups())
                + " of "
                + needs.distinctGroups()
                + " different groups";
    return who + " (" + count.number() + " of " + needs.count() + groups + ").";
  }

  private static String asked(RuleApplication application, Approvals needs) {
    String people = needs.count() == 1 ? "One person" : needs.count() + " different people";
    String owners =
        application
            .system()
            .map(system -> "the owners of " + system.name())
            .orElse("the owners of a system");
    String from =
        needs.from().isEmpty()
            ? ""
            : " from "
                + YamlValues.either(
                    needs.from().stream()
                        .map(group -> group.equals(Approvals.OWNERS) ? owners : group)
                        .toList());
    return people
        + from
        + (needs.distinctGroups() > 1
            ? ", out of " + needs.distinctGroups() + " different groups of these,"
            : "");
  }

  private Requirement age(RuleApplication application, Duration limit) {
    List<Signed> counting = pool.counting();
    boolean old = counting.stream().anyMatch(a -> tooOld(a, Optional.of(limit)));
    boolean fresh = counting.stream().anyMatch(a -> !tooOld(a, Optional.of(limit)));
    State state = fresh ? State.SATISFIED : old ? State.STALE : State.NOT_APPLICABLE;
    String sentence =
        switch (state) {
          case SATISFIED -> "Approvals count for " + limit.toHours() + " hours; they are younger.";
          case STALE ->
              "Approvals count for "
                  + limit.toHours()
                  + " hours and are older; their signers must sign again.";
          default -> "Approvals will count for " + limit.toHours() + " hours.";
        };
    return context.of(
        RequirementKind.AGE,
        application,
        state,
        "Age of approvals",
        sentence,
        fresh ? 1 : 0,
        1,
        List.of());
  }

  /** The rule's own limit, and those of rules that ask for nothing but an age. */
  private Optional<Duration> limit(RuleApplication application) {
    return Stream.concat(
            application.rule().maxAge().stream(),
            context.rules().stream()
                .map(RuleApplication::rule)
                .filter(rule -> rule.approvals().isEmpty())
                .flatMap(rule -> rule.maxAge().stream()))
        .min(Duration::compareTo);
  }

  private boolean tooOld(Signed approval, Optional<Duration> limit) {
    Instant signed = approval.statement().claimedAt();
    return limit.isPresent() && signed.plus(limit.get()).isBefore(context.input().instant());
  }
}
