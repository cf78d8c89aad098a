package dev.countersign.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.evidence.BundleReading;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.EvidenceTree;
import dev.countersign.evidence.Manifest;
import dev.countersign.evidence.SampleEvidence;
import dev.countersign.evidence.Shell;
import dev.countersign.git.GitRepository;
import dev.countersign.model.Progress;
import dev.countersign.policy.State;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.RevokedKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
  static final Instant NOW = Instant.parse("2026-11-03T12:00:00Z");

  @TempDir static Path folder;
  private static SampleEvidence sample;
  private static EvidenceTree bundle;

  @BeforeAll
  static void make() {
    sample = SampleEvidence.approved(folder);
    bundle = sample.bundle();
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @Test
  void without_trust_a_sound_bundle_is_intact_and_its_signers_unknown() {
    VerificationReport report =
        verify(bundle, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(report.level()).isEqualTo(1);
    assertThat(report.check(3).outcome()).isEqualTo(Outcome.SIGNERS_UNKNOWN);
    assertThat(report.exitOk(1)).isFalse();
    assertThat(report.judged().orElseThrow().decision().overall()).isNotEqualTo(State.SATISFIED);
    assertThat(report.recomputed().orElseThrow().decision().overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void with_trust_it_is_signed_and_bound_as_claimed() {
    VerificationReport report = trusted(bundle);
    assertThat(report.checks())
        .extracting(Check::outcome)
        .containsExactly(
            Outcome.INTACT,
            Outcome.CONSISTENT,
            Outcome.SIGNED,
            Outcome.PEOPLE_KNOWN,
            Outcome.BOUND_AS_CLAIMED,
            Outcome.AS_SHOWN,
            Outcome.COMPLETE_AS_OF,
            Outcome.NOT_CHECKED);
    assertThat(report.level()).isEqualTo(2);
    assertThat(report.exitOk(2)).isTrue();
    assertThat(report.exitOk(3)).isFalse();
  }

  @Test
  void with_a_clone_and_the_pinned_policy_it_is_bound_and_authorised() {
    VerificationReport report =
        verify(
            bundle, Optional.of(sample.trustAll()), Optional.of(sample.git()), Optional.of(pins()));
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND);
    assertThat(report.check(6).outcome()).isEqualTo(Outcome.POLICY_CONFIRMED);
    assertThat(report.level()).isEqualTo(3);
    assertThat(report.exitOk(3)).isTrue();
    assertThat(report.verdict()).contains("authorised under the policy you pinned");
    assertThat(report.caveats()).anyMatch(caveat -> caveat.contains("collusion"));
  }

  @Test
  void every_flipped_byte_of_every_file_makes_it_unreliable() {
    for (var file : bundle.files().entrySet()) {
      int length = file.getValue().length;
      for (int at : new int[] {0, length / 3, length / 2, length - 1}) {
        byte[] changed = file.getValue().clone();
        changed[at] ^= 1;
        VerificationReport report = trusted(with(file.getKey(), changed));
        assertThat(report.level()).as("byte %d of %s", at, file.getKey()).isZero();
        String expected = file.getKey().startsWith("MANIFEST") ? "" : file.getKey();
        assertThat(report.verdict()).contains(expected).startsWith("Do not rely");
      }
    }
  }

  @Test
  void a_flipped_byte_behind_a_new_manifest_is_found_by_its_digest_or_its_signature() {
    for (var file : sample.files().entrySet()) {
      byte[] changed = file.getValue().clone();
      changed[changed.length / 2] ^= 1;
      VerificationReport report = trusted(resigned(file.getKey(), Optional.of(changed)));
      assertThat(report.level()).as(file.getKey()).isZero();
    }
  }

  @Test
  void an_added_or_removed_file_is_found() {
    SortedMap<String, byte[]> more = new TreeMap<>(bundle.files());
    more.put("basis/" + "0".repeat(64) + ".json", new byte[] {1});
    VerificationReport added = trusted(SampleEvidence.tree(more));
    assertThat(added.level()).isZero();
    assertThat(added.check(1).reasons()).anyMatch(reason -> reason.contains("was added"));

    for (String name : bundle.files().keySet()) {
      SortedMap<String, byte[]> fewer = new TreeMap<>(bundle.files());
      fewer.remove(name);
      VerificationReport removed = trusted(SampleEvidence.tree(fewer));
      assertThat(removed.check(1).outcome()).as(name).isEqualTo(Outcome.DAMAGED);
      assertThat(removed.check(1).reasons()).as(name).anyMatch(r -> r.contains(name + ": missing"));
    }
  }

  @Test
  void a_file_removed_behind_a_new_manifest_is_found() {
    for (String name : sample.files().keySet()) {
      VerificationReport report = trusted(resigned(name, Optional.empty()));
      assertThat(report.level()).as(name).isZero();
    }
  }

  @Test
  void a_signer_who_is_not_in_the_trust_leaves_it_at_level_one() {
    VerificationReport report =
        verify(
            bundle,
            Optional.of(sample.trust("engineer-1", "reviewer-2")),
            Optional.empty(),
            Optional.empty());
    assertThat(report.level()).isEqualTo(1);
    assertThat(report.check(3).reasons()).singleElement().asString().contains("reviewer-1");
    assertThat(report.exitOk(1)).isFalse();
  }

  @Test
  void a_key_trusted_for_somebody_else_is_not_trusted() {
    String swapped =
        sample
            .trustText("engineer-1", "reviewer-1", "reviewer-2")
            .replace("reviewer-1 ", "reviewer-9 ");
    AllowedSigners trust =
        AllowedSigners.parse(swapped.getBytes(StandardCharsets.UTF_8), "allowed_signers");
    VerificationReport report =
        verify(bundle, Optional.of(trust), Optional.empty(), Optional.empty());
    assertThat(report.level()).isEqualTo(1);
  }

  @Test
  void a_revoked_key_makes_it_unreliable() {
    String fingerprint = sample.key("reviewer-1").fingerprint() + "\n";
    VerifyRequest request =
        new VerifyRequest(
            new BundleReading.Opened(bundle),
            Optional.of(sample.trustAll()),
            Optional.of(RevokedKeys.parse(fingerprint.getBytes(StandardCharsets.UTF_8), "revoked")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NOW);
    VerificationReport report = Verifier.verify(request, Progress.none());
    assertThat(report.level()).isZero();
    assertThat(report.check(3).outcome()).isEqualTo(Outcome.BAD_SIGNATURE);
    assertThat(report.verdict()).contains("revoked");
  }

  @Test
  void approvals_grow_too_old_for_the_instant_that_is_asked_for() {
    VerifyRequest request =
        new VerifyRequest(
            new BundleReading.Opened(bundle),
            Optional.of(sample.trustAll()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(pins()),
            Optional.of(Instant.parse("2026-11-09T00:00:00Z")),
            NOW);
    VerificationReport report = Verifier.verify(request, Progress.none());
    assertThat(report.level()).isEqualTo(2);
    assertThat(report.exitOk(2)).isFalse();
    assertThat(report.judged().orElseThrow().decision().overall()).isNotEqualTo(State.SATISFIED);
  }

  @Test
  void a_statement_from_the_future_is_no_signature() {
    VerifyRequest request =
        new VerifyRequest(
            new BundleReading.Opened(bundle),
            Optional.of(sample.trustAll()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-11-01T00:00:00Z"));
    VerificationReport report = Verifier.verify(request, Progress.none());
    assertThat(report.check(3).outcome()).isEqualTo(Outcome.BAD_SIGNATURE);
    assertThat(report.verdict()).contains("in the future");
  }

  @Test
  void another_policy_than_the_pinned_one_differs() {
    Pins other =
        Pins.parse(
            ("0".repeat(64) + "  policy.yaml\n").getBytes(StandardCharsets.US_ASCII), "pins");
    VerificationReport report =
        verify(bundle, Optional.of(sample.trustAll()), Optional.empty(), Optional.of(other));
    assertThat(report.check(6).outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(report.level()).isZero();
  }

  @Test
  void a_decision_that_says_more_than_the_policy_differs() {
    String decision =
        new String(bundle.file(EvidenceNames.DECISION).orElseThrow(), StandardCharsets.UTF_8);
    byte[] changed =
        decision.replaceFirst("SATISFIED", "BYPASSED").getBytes(StandardCharsets.UTF_8);
    VerificationReport report = trusted(resigned(EvidenceNames.DECISION, Optional.of(changed)));
    assertThat(report.check(6).outcome()).isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void a_clone_that_lacks_the_commits_does_not_bind(@TempDir Path other) {
    SampleEvidence.in(other).close();
    Shell.must(other, "git", "update-ref", "-d", "refs/heads/change");
    Shell.must(other, "git", "reflog", "expire", "--expire=all", "--all");
    Shell.must(other, "git", "gc", "-q", "--prune=now");
    try (GitRepository clone = GitRepository.open(other)) {
      VerificationReport report =
          verify(bundle, Optional.of(sample.trustAll()), Optional.of(clone), Optional.empty());
      assertThat(report.check(5).outcome()).isEqualTo(Outcome.NOT_BOUND);
      assertThat(report.check(5).reasons()).anyMatch(r -> r.contains("your clone does not have"));
    }
  }

  static VerificationReport verify(
      EvidenceTree tree,
      Optional<AllowedSigners> trust,
      Optional<GitRepository> clone,
      Optional<Pins> pins) {
    return Verifier.verify(
        new VerifyRequest(
            new BundleReading.Opened(tree),
            trust,
            Optional.empty(),
            clone,
            pins,
            Optional.empty(),
            NOW),
        Progress.none());
  }

  private static VerificationReport trusted(EvidenceTree tree) {
    return verify(tree, Optional.of(sample.trustAll()), Optional.empty(), Optional.empty());
  }

  private static EvidenceTree with(String name, byte[] bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>(bundle.files());
    files.put(name, bytes);
    return SampleEvidence.tree(files);
  }

  /** As an exporter with a trusted key would try it: the manifest fits again. */
  private static EvidenceTree resigned(String name, Optional<byte[]> bytes) {
    SortedMap<String, byte[]> files = new TreeMap<>(bundle.files());
    files.remove(name);
    bytes.ifPresent(present -> files.put(name, present));
    byte[] manifest = Manifest.of(files);
    files.put(EvidenceNames.MANIFEST, manifest);
    files.put(
        EvidenceNames.MANIFEST_SIGNATURE,
        sample
            .key("reviewer-2")
            .sign("bundle-v1@countersign", manifest)
            .getBytes(StandardCharsets.US_ASCII));
    return SampleEvidence.tree(files);
  }

  private static Pins pins() {
    StringBuilder lines = new StringBuilder();
    sample
        .basis()
        .basis()
        .policy()
        .forEach(ref -> lines.append(ref.sha256()).append("  ").append(ref.path()).append('\n'));
    return Pins.parse(lines.toString().getBytes(StandardCharsets.US_ASCII), "pins");
  }
}
