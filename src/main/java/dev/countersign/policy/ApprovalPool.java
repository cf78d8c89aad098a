package dev.countersign.policy;

import dev.countersign.model.StatementKind;
import dev.countersign.policy.StatementLedger.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The approvals of a change, sorted by whether and why they count. */
final class ApprovalPool {
  private final List<Signed> counting = new ArrayList<>();
  private final List<Signed> stale = new ArrayList<>();
  private final List<Signed> ahead = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final EvaluationContext context;
  private final boolean submitted;
  private final boolean attention;
  private final List<String> confirm;

  ApprovalPool(EvaluationContext context) {
    this.context = context;
    this.submitted = !context.ledger().current(StatementKind.SUBMIT).isEmpty();
    this.attention =
        context.rules().stream().anyMatch(app -> app.rule().attention() && !app.files().isEmpty());
    this.confirm =
        context.rules().stream()
            .filter(application -> application.rule().confirm())
            .flatMap(application -> application.system().stream())
            .map(SystemEntry::id)
            .distinct()
            .toList();
    context.ledger().standing(StatementKind.APPROVE).forEach(this::sort);
  }

  /** Those that count, unless a rule finds them too old. */
  List<Signed> counting() {
    return List.copyOf(counting);
  }

  /** Those that would count, had they been signed for the current basis. */
  List<Signed> stale() {
    return List.copyOf(stale);
  }

  /** Those that would count, were their claimed time not ahead of ours. */
  List<Signed> ahead() {
    return List.copyOf(ahead);
  }

  /** One sentence for each approval of the current basis that does not count. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  private void sort(Signed approval) {
    String name = Shown.text(approval.person().printedName());
    Optional<String> part = context.contributors().partOf(approval.person().id());
    if (part.isPresent()) {
      notes.add("The approval of " + name + " does not count: " + name + " " + part.get() + ".");
    } else if (!context.ledger().isCurrent(approval)) {
      stale.add(approval);
    } else {
      Optional<String> flaw = flaw(approval);
      if (flaw.isPresent()) {
        notes.add("The approval of " + name + " does not count: " + flaw.get() + ".");
      } else if (context.ahead(approval.statement().claimedAt())) {
        ahead.add(approval);
        notes.add("The approval of " + name + " claims a time that is still to come.");
      } else {
        counting.add(approval);
      }
    }
  }

  private Optional<String> flaw(Signed approval) {
    if (!submitted) {
      return Optional.of("the change record is not submitted for this basis");
    }
    var seen = approval.statement().attention();
    if (attention && (seen.requiredTotal() == 0 || seen.requiredMarked() < seen.requiredTotal())) {
      return Optional.of(
          "it reports "
              + seen.requiredMarked()
              + " of "
              + seen.requiredTotal()
              + " required hunks reviewed, and a rule asks for all");
    }
    return confirm.stream()
        .filter(system -> !approval.statement().confirmed().contains(system))
        .findFirst()
        .map(system -> "it does not confirm the system " + system);
  }
}
