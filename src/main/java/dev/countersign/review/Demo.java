package dev.countersign.review;

import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.Decision;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.PassphraseSource;
import dev.countersign.signing.SigningKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole job on the sample change, unattended, through the same use cases as the desktop and the
 * command line.
 */
public final class Demo {
  /** What the sample's bundle must reach with its own keys and pins. */
  public static final int EXPECTED_LEVEL = 3;

  private final Workstation workstation;
  private final Consumer<String> tell;

  /**
   * Works on a workstation of its own.
   *
   * @param tell gets one line for each step
   */
  public Demo(Workstation workstation, Consumer<String> tell) {
    this.workstation = workstation;
    this.tell = tell;
  }

  /**
   * What came of it.
   *
   * @param sample the sample that was made
   * @param bundle the bundle that was written
   * @param report what the verifier says of the bundle
   */
  public record Outcome(Sample sample, ExportedBundle bundle, VerificationReport report) {}

  /** Makes the sample below {@code folder} and takes it to a verified bundle. */
  public Outcome run(Path folder, Progress progress) {
    Sample sample = SampleChange.create(folder, workstation, progress);
    tell.accept("Made a repository, a policy and three keys in " + sample.folder());
    try (OpenChange change = workstation.open(sample.request(), progress)) {
      describe(change);
      submit(change, sample, progress);
      for (SampleKey reviewer : sample.reviewers()) {
        approve(change, reviewer, progress);
      }
      ExportedBundle bundle = export(change, sample, progress);
      return new Outcome(sample, bundle, verify(sample, bundle, progress));
    }
  }

  private void describe(OpenChange change) {
    Range range = change.content().range();
    tell.accept(
        "Opened %s..%s towards %s: %d files, change %s"
            .formatted(
                range.base().abbreviated(),
                range.head().abbreviated(),
                range.targetName(),
                change.content().files().size(),
                change.id()));
    change.content().files().stream()
        .filter(file -> file.classification().critical())
        .forEach(file ->
            tell.accept(
                "  %s  %s"
                    .formatted(
                        file.change().path(),
                        String.join(", ", file.classification().systemIds()))));
  }

  private void submit(OpenChange change, Sample sample, Progress progress) {
    var missing = change.record().missing(change.record().draft());
    tell.accept("The record lacks %d things: %s".formatted(missing.size(), sections(missing)));
    change.record().save(SampleChange.completed(change.record().draft()));
    sign(
        change,
        sample.engineer(),
        SignRequest.of(StatementKind.SUBMIT, SignOff.defaultMeaning(StatementKind.SUBMIT)),
        progress);
  }

  private static String sections(List<dev.countersign.policy.MissingField> missing) {
    return String.join(", ", missing.stream().map(m -> m.section() + "." + m.field()).toList());
  }

  private void approve(OpenChange change, SampleKey reviewer, Progress progress) {
    List<String> units =
        change.content().reviewAll(progress).stream()
            .flatMap(review -> review.units().stream())
            .toList();
    change.marks().set(reviewer.personId(), units, true);
    Decision decision = change.decide(Optional.of(reviewer.personId()), progress);
    sign(
        change,
        reviewer,
        SignRequest.of(StatementKind.APPROVE, SignOff.defaultMeaning(StatementKind.APPROVE))
            .confirming(decision.systemsToConfirm()),
        progress);
  }

  private void sign(OpenChange change, SampleKey who, SignRequest request, Progress progress) {
    try (SigningKey key = KeyFiles.load(who.privateKey(), PassphraseSource.none())) {
      switch (change.signOff().sign(request, key, progress)) {
        case SignOutcome.Signed signed ->
            tell.accept(
                "%s signed %s: statement %s"
                    .formatted(who.printedName(), request.kind().word(), signed.entry().id()));
        case SignOutcome.Refused refused ->
            throw new BadInput("demo.refused", String.join(" ", refused.reasons()));
        case SignOutcome.HeadMoved moved ->
            throw new BadInput("demo.moved", "The sample's head moved to " + moved.now() + ".");
      }
    }
  }

  private ExportedBundle export(OpenChange change, Sample sample, Progress progress) {
    try (SigningKey key = KeyFiles.load(sample.engineer().privateKey(), PassphraseSource.none())) {
      ExportedBundle bundle =
          change
              .export()
              .write(key, sample.folder().resolve("sample.countersign.zip"), false, progress);
      Decision decision = change.decide(Optional.empty(), progress);
      tell.accept("Wrote %s, decision %s".formatted(bundle.file(), decision.overall()));
      return bundle;
    }
  }

  private VerificationReport verify(Sample sample, ExportedBundle bundle, Progress progress) {
    VerificationReport report =
        Bundles.inspect(
                bundle.file(),
                new VerifyOptions(
                    Optional.of(sample.allowedSigners()),
                    Optional.empty(),
                    Optional.of(sample.request().repository()),
                    Optional.of(sample.pins()),
                    Optional.empty()),
                workstation.clock().instant(),
                progress)
            .report();
    tell.accept("Verified: level %d. %s".formatted(report.level(), report.verdict()));
    return report;
  }
}
