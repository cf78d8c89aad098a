package dev.countersign.evidence.verify;

import dev.countersign.evidence.BasisCheck;
import dev.countersign.evidence.BundleId;
import dev.countersign.evidence.BundleReading;
import dev.countersign.evidence.DatedDecision;
import dev.countersign.evidence.DecisionCodec;
import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceEvaluation;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.EvidenceReading;
import dev.countersign.evidence.EvidenceTree;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.verify.VerifiedStatement.Standing;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies a bundle step by step, in the order of the specification. Trust comes from outside the
 * bundle alone. Fails closed both ways: what is missing is a fault, and so is what nothing asked
 * for.
 */
public final class Verifier {
  private static final String CONTAINER = "Container, names, manifest and README";
  private static final String CONTENTS = "Files, digests and the basis";
  private static final String SIGNATURES = "Signatures against your allowed signers";
  private static final String BINDING = "Commits, trees, path table and diff";

  private final VerifyRequest request;
  private final Progress progress;
  private final List<Check> checks = new ArrayList<>();

  private Verifier(VerifyRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
  }

  /**
   * Verifies. Never throws for what is in the bundle.
   *
   * @throws dev.countersign.model.Cancelled once {@code progress} says so
   */
  public static VerificationReport verify(VerifyRequest request, Progress progress) {
    return new Verifier(request, progress).run();
  }

  private VerificationReport run() {
    return switch (request.bundle()) {
      case BundleReading.Damaged damaged -> {
        checks.add(new Check(1, CONTAINER, Outcome.DAMAGED, damaged.reasons()));
        yield stopped(Optional.empty());
      }
      case BundleReading.Opened opened -> opened(opened.files());
    };
  }

  private VerificationReport opened(EvidenceTree tree) {
    Optional<BundleId> id = tree.file(EvidenceNames.MANIFEST).map(Sha256::of).map(BundleId::new);
    if (!passed(1, CONTAINER, Outcome.INTACT, ContainerStep.reasons(tree))) {
      return stopped(id);
    }
    DatedDecision recorded;
    try {
      recorded = DecisionCodec.parse(tree.file(EvidenceNames.DECISION).orElseThrow());
    } catch (Malformed e) {
      passed(2, CONTENTS, Outcome.CONSISTENT, List.of(EvidenceNames.DECISION + ": " + e.reason()));
      return stopped(id);
    }
    return switch (EvidenceContents.read(tree)) {
      case EvidenceReading.Unsound unsound -> {
        passed(2, CONTENTS, Outcome.CONSISTENT, unsound.reasons());
        yield stopped(id);
      }
      case EvidenceReading.Sound sound -> {
        passed(2, CONTENTS, Outcome.CONSISTENT, List.of());
        yield judged(id, sound.contents(), recorded);
      }
    };
  }

  private VerificationReport judged(
      Optional<BundleId> id, EvidenceContents contents, DatedDecision recorded) {
    progress.throwIfCancelled();
    SignatureStep signatures = new SignatureStep(contents, request);
    List<VerifiedStatement> statements = signatures.statements();
    checks.add(signatureCheck(signatures.manifest(), statements));
    checks.add(PeopleStep.check(contents));
    progress.throwIfCancelled();
    checks.add(binding(contents));
    DatedDecision recomputed =
        EvidenceEvaluation.evaluate(
            contents, entries(statements, Standing.UNKNOWN), EvidenceEvaluation.instant(contents));
    DatedDecision judged =
        EvidenceEvaluation.evaluate(
            contents,
            entries(statements, Standing.TRUSTED),
            request.at().orElse(EvidenceEvaluation.instant(contents)));
    checks.add(PolicyStep.check(contents.basis(), request.pins(), recorded, recomputed));
    checks.add(CompletenessStep.check(contents));
    checks.add(notChecked(8, "Landing"));
    int level = Verdict.level(checks, Optional.of(judged));
    return new VerificationReport(
        id,
        Optional.of(contents.basis()),
        level,
        checks,
        statements,
        Optional.of(recorded),
        Optional.of(recomputed),
        Optional.of(judged),
        Verdict.sentence(level, checks, Optional.of(judged)),
        Verdict.CAVEATS);
  }

  private Check signatureCheck(
      SignatureStep.Judgement manifest, List<VerifiedStatement> statements) {
    List<String> bad = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    sort(EvidenceNames.MANIFEST, manifest.standing(), manifest.reason(), bad, unknown);
    for (VerifiedStatement it : statements) {
      String what = "statement " + it.id() + " of " + it.statement().signer().id();
      sort(what, it.standing(), it.reason(), bad, unknown);
    }
    if (!bad.isEmpty()) {
      return new Check(3, SIGNATURES, Outcome.BAD_SIGNATURE, bad);
    }
    if (statements.isEmpty()) {
      unknown.add("Nobody has signed a statement.");
    }
    return unknown.isEmpty()
        ? new Check(3, SIGNATURES, Outcome.SIGNED, List.of())
        : new Check(3, SIGNATURES, Outcome.SIGNERS_UNKNOWN, unknown);
  }

  private static void sort(
      String what, Standing standing, String reason, List<String> bad, List<String> unknown) {
    switch (standing) {
      case BAD -> bad.add(what + ": " + reason);
      case UNKNOWN -> unknown.add(what + ": " + reason);
      case TRUSTED -> {}
    }
  }

  private Check binding(EvidenceContents contents) {
    List<String> reasons = new ArrayList<>();
    StatementBinding.check(contents, reasons);
    LegacyFiles legacy = LegacyFiles.of(contents, request.repository());
    new ObjectBinding(contents, legacy, reasons).check();
    byte[] diff = contents.tree().file(EvidenceNames.DIFF).orElseThrow();
    reasons.addAll(BasisCheck.diffFitsPathTable(contents.paths(), diff, progress));
    request
        .repository()
        .ifPresent(clone -> new CloneBinding(contents, clone, progress).check(reasons));
    if (!reasons.isEmpty()) {
      reasons.addAll(legacy.notes());
      return new Check(5, BINDING, Outcome.NOT_BOUND, reasons);
    }
    if (request.repository().isPresent()) {
      return new Check(5, BINDING, Outcome.BOUND, legacy.notes());
    }
    List<String> notes = new ArrayList<>(legacy.notes());
    notes.add("Consistent in itself; no clone was given to compare.");
    return new Check(5, BINDING, Outcome.BOUND_AS_CLAIMED, notes);
  }

  private static List<StatementEntry> entries(List<VerifiedStatement> statements, Standing least) {
    return statements.stream()
        .filter(it -> it.standing().compareTo(least) <= 0)
        .map(it -> new StatementEntry(it.id(), it.statement()))
        .toList();
  }

  private boolean passed(int step, String title, Outcome good, List<String> reasons) {
    checks.add(
        reasons.isEmpty()
            ? new Check(step, title, good, reasons)
            : new Check(step, title, Outcome.DAMAGED, reasons));
    return reasons.isEmpty();
  }

  private VerificationReport stopped(Optional<BundleId> id) {
    List<String> titles =
        List.of(
            CONTAINER,
            CONTENTS,
            SIGNATURES,
            "Keys and people under the bound policy",
            BINDING,
            "Policy and requirements",
            "Journals and statements seen",
            "Landing");
    for (int step = checks.size() + 1; step <= titles.size(); step++) {
      checks.add(notChecked(step, titles.get(step - 1)));
    }
    return new VerificationReport(
        id,
        Optional.empty(),
        0,
        checks,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Verdict.sentence(0, checks, Optional.empty()),
        Verdict.CAVEATS);
  }

  private static Check notChecked(int step, String title) {
    return new Check(step, title, Outcome.NOT_CHECKED, List.of());
  }
}
