package dev.countersign.review;

import dev.countersign.evidence.SignedStatement;
import dev.countersign.evidence.StatementMaker;
import dev.countersign.model.Attention;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Person;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Requirement;
import dev.countersign.signing.SigningKey;
import dev.countersign.store.Store;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Statements about an open change: who may make which, and making them. A statement is either kept
 * whole, with its signature and its line in the journal, or not at all.
 */
public final class SignOff {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final OpenChange change;
  private final Store store;
  private final Clock clock;
  private final StatementShelf shelf;

  SignOff(OpenChange change, Store store, Clock clock) {
    this.change = change;
    this.store = store;
    this.clock = clock;
    this.shelf = new StatementShelf(store, change.id());
  }

  /** The meaning that is proposed for a kind of statement. */
  public static String defaultMeaning(StatementKind kind) {
    return switch (kind) {
      case SUBMIT -> "I submit this change for sign-off; its record is complete and true.";
      case APPROVE -> "I have read this change and its record, and I approve its landing.";
      case REJECT -> "I reject this change; it must not land.";
      case WITHDRAW -> "I withdraw my earlier statement.";
      case COMMENT -> "I comment on this change without deciding on it.";
      case CLOSE_OUT -> "I report how this change went.";
      case WAIVE -> "I accept this finding for the reason given.";
      case BYPASS -> "I let this change land without its requirements, in an emergency.";
      case RETRO_REVIEW -> "I have reviewed this change after it landed by bypass.";
    };
  }

  /** What would be signed now, and what stands in the way of an approval by this person. */
  public SignPreview preview(Optional<String> person, Progress progress) {
    Decision decision = change.decide(person, progress);
    return new SignPreview(
        change.content().range(),
        change.content().changeSet().resultTree(),
        change.basis(),
        change.basisJson().map(Sha256::of).filter(digest -> change.basis().isPresent()),
        change.content().limits(),
        decision);
  }

  /** Makes one statement, or says why not. */
  public SignOutcome sign(SignRequest request, SigningKey key, Progress progress) {
    Range range = change.content().range();
    if (range.standing() instanceof Standing.ReadOnly readOnly) {
      return new SignOutcome.Refused(List.of(readOnly.reason()));
    }
    Oid now = change.content().git().resolve(range.headName());
    if (!now.equals(range.head())) {
      return new SignOutcome.HeadMoved(now);
    }
    Optional<PolicyInForce> policy = change.content().policy();
    Optional<Person> person = policy.flatMap(p -> p.people().byKey(key.fingerprint()));
    if (person.isEmpty()) {
      return new SignOutcome.Refused(List.of(strangerReason(policy, key)));
    }
    List<String> reasons = reasons(request, person.get(), progress);
    if (!reasons.isEmpty()) {
      return new SignOutcome.Refused(reasons);
    }
    return switch (new BasisDesk(change, store).forStatement(request.kind(), progress)) {
      case BasisDesk.Differs differs -> new SignOutcome.Refused(differs.reasons());
      case BasisDesk.Ready ready ->
          new SignOutcome.Signed(keep(request, person.get(), key, ready.digest(), progress));
    };
  }

  private static String strangerReason(Optional<PolicyInForce> policy, SigningKey key) {
    return policy.isEmpty()
        ? "There is no policy, so nobody's signature has a meaning; add .countersign/policy.yaml to"
            + " the target or give a folder with one."
        : "The key %s belongs to nobody in the policy; ask for it to be added under people."
            .formatted(key.fingerprint());
  }

  private List<String> reasons(SignRequest request, Person person, Progress progress) {
    List<String> reasons = new ArrayList<>();
    if (!person.human()) {
      reasons.add(person.printedName() + " is not a human; only humans sign.");
    }
    if (request.meaning().isBlank()) {
      reasons.add("The meaning of the signature is missing; say what it means.");
    }
    switch (request.kind()) {
      case SUBMIT ->
          change.record().missing(change.record().draft()).stream()
              .map(missing -> missing.sentence())
              .forEach(reasons::add);
      case APPROVE -> reasons.addAll(approvalBlockers(request, person, progress));
      case WITHDRAW -> withdrawalFault(request, person).ifPresent(reasons::add);
      case REJECT, COMMENT -> {}
      case WAIVE, BYPASS, RETRO_REVIEW, CLOSE_OUT ->
          reasons.add(
              "A statement of kind %s cannot be made with this version yet."
                  .formatted(request.kind().word()));
    }
    return reasons;
  }

  private List<String> approvalBlockers(SignRequest request, Person person, Progress progress) {
    return change
        .decide(Optional.of(person.id()), request.confirmed(), progress)
        .signingBlockers()
        .stream()
        .map(Requirement::sentence)
        .distinct()
        .toList();
  }

  private Optional<String> withdrawalFault(SignRequest request, Person person) {
    if (request.withdraws().isEmpty()) {
      return Optional.of("A withdrawal names the statement it takes back; choose one of yours.");
    }
    Sha256 id = request.withdraws().get();
    Optional<StoredStatement> earlier =
        change.statements().stream().filter(statement -> statement.id().equals(id)).findFirst();
    if (earlier.isEmpty()) {
      return Optional.of("There is no statement %s about this change.".formatted(id));
    }
    return earlier.get().statement().signer().id().equals(person.id())
        ? Optional.empty()
        : Optional.of("Only its own signer can withdraw a statement; this one is somebody else's.");
  }

  private StatementEntry keep(
      SignRequest request, Person person, SigningKey key, Sha256 basis, Progress progress) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Attention attention =
        AttentionCount.measure(change.content(), change.marks(), person.id(), at, progress);
    JournalLine intent =
        store.journal().append("intent", Optional.of(change.id()), Optional.of(basis));
    Range range = change.content().range();
    Statement statement =
        new Statement(
            request.kind(),
            change.content().repositoryId(),
            change.id(),
            basis,
            range.targetRef(),
            range.base(),
            range.head(),
            new Signer(person.id(), person.printedName(), role(request.kind()), key.fingerprint()),
            request.meaning(),
            at,
            change.content().policy().orElseThrow().policy().openWindows(at),
            shelf.ids(),
            List.of(),
            request.withdraws(),
            request.comment().filter(text -> !text.isBlank()),
            request.confirmed(),
            intent.ref(),
            attention,
            key.method(),
            nonce());
    SignedStatement signed = StatementMaker.make(statement, key);
    store.recordSigned(change.id(), signed.files(), signed.id(), "signed");
    return new StatementEntry(signed.id(), statement);
  }

  private static String role(StatementKind kind) {
    return kind == StatementKind.SUBMIT || kind == StatementKind.CLOSE_OUT
        ? "engineer"
        : "reviewer";
  }

  private static String nonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
