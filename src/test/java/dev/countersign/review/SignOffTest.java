package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.Decision;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.PassphraseSource;
import dev.countersign.signing.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may say what about the sample change, and what then follows. */
class SignOffTest {
  private static final Progress PROGRESS = Progress.none();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private Workstation workstation;
  private Sample sample;
  private OpenChange change;

  @BeforeEach
  void makeSample() {
    workstation = Workstation.open(folder.resolve("store"), CLOCK);
    sample = SampleChange.create(folder.resolve("sample"), workstation, PROGRESS);
    change = workstation.open(sample.request(), PROGRESS);
  }

  @AfterEach
  void close() {
    change.close();
    workstation.close();
  }

  @Test
  void the_control_plane_comes_first() {
    assertThat(change.content().files().getFirst().classification().systemIds())
        .containsAnyOf("infrastructure", "routing");
    assertThat(change.content().range().standing()).isInstanceOf(Standing.UnderReview.class);
  }

  @Test
  void an_incomplete_record_cannot_be_submitted() {
    assertThat(refusal(submit()))
        .hasSize(2)
        .anyMatch(reason -> reason.contains("Rehearsed"))
        .anyMatch(reason -> reason.contains("Abort"));
    assertThat(change.statements()).isEmpty();
    assertThat(change.basis()).isEmpty();
  }

  @Test
  void nobody_can_approve_what_nobody_has_submitted() {
    complete();
    assertThat(refusal(approve(ruth())))
        .anyMatch(reason -> reason.contains("has not submitted the change record"));
  }

  @Test
  void two_people_who_read_it_approve_it_and_it_may_land() {
    submitted();
    assertThat(approve(ruth())).isInstanceOf(SignOutcome.Signed.class);
    assertThat(overall()).isEqualTo(State.UNSATISFIED);
    assertThat(approve(tomas())).isInstanceOf(SignOutcome.Signed.class);
    assertThat(overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void what_is_signed_within_one_second_stands_in_its_order_and_a_withdrawal_counts() {
    submitted();
    approve(ruth());
    approve(tomas());
    Sha256 approval = change.statements().get(1).id();
    assertThat(withdraw(ruth(), approval)).isInstanceOf(SignOutcome.Signed.class);
    assertThat(overall()).isEqualTo(State.UNSATISFIED);
    approve(ruth());
    assertThat(overall()).isEqualTo(State.SATISFIED);
    assertThat(change.statements())
        .extracting(StoredStatement::statement)
        .extracting(statement -> statement.kind() + " " + statement.signer().id())
        .containsExactly(
            "SUBMIT ines", "APPROVE ruth", "APPROVE tomas", "WITHDRAW ruth", "APPROVE ruth");
  }

  @Test
  void the_author_cannot_approve() {
    submitted();
    assertThat(refusal(approve(sample.engineer())))
        .anyMatch(reason -> reason.contains("is an author of the change"));
  }

  @Test
  void the_same_person_twice_counts_once() {
    submitted();
    approve(ruth());
    approve(ruth());
    assertThat(overall()).isEqualTo(State.UNSATISFIED);
    assertThat(change.decide(Optional.empty(), PROGRESS).approvals())
        .extracting(approval -> approval.personId())
        .containsOnly("ruth");
  }

  @Test
  void an_approval_needs_every_hunk_marked_and_the_control_plane_typed() {
    submitted();
    SignOutcome unread = sign(ruth(), SignRequest.of(StatementKind.APPROVE, "Yes."));
    assertThat(refusal(unread))
        .anyMatch(reason -> reason.contains("hunks that must be read"))
        .anyMatch(reason -> reason.contains("Type routing"));
  }

  @Test
  void a_key_that_nobody_has_signs_nothing() {
    submitted();
    Path stranger = folder.resolve("stranger");
    KeyFiles.create(stranger, "stranger", Optional.empty()).close();
    assertThat(refusal(approve(new SampleKey("ruth", "Ruth Okafor", stranger))))
        .anyMatch(reason -> reason.contains("belongs to nobody in the policy"));
  }

  @Test
  void a_moved_head_stops_the_signature() throws Exception {
    submitted();
    Path repository = sample.request().repository();
    git(repository, "checkout", "-q", "clearance");
    Files.writeString(repository.resolve("infra/more.tf"), "# more\n");
    git(repository, "add", "-A");
    git(repository, "commit", "-q", "-m", "More");
    assertThat(approve(ruth())).isInstanceOf(SignOutcome.HeadMoved.class);
    try (OpenChange next = workstation.open(sample.request(), PROGRESS)) {
      assertThat(next.id()).isEqualTo(change.id());
      assertThat(next.iteration()).isEqualTo(2);
      assertThat(next.basis()).isEmpty();
    }
  }

  @Test
  void a_rejection_binds_until_its_signer_withdraws_it() {
    submitted();
    approve(ruth());
    approve(tomas());
    SignOutcome rejected = sign(ruth(), SignRequest.of(StatementKind.REJECT, "Must not land."));
    Sha256 id = ((SignOutcome.Signed) rejected).entry().id();
    assertThat(overall()).isEqualTo(State.UNSATISFIED);
    assertThat(refusal(withdraw(tomas(), id))).anyMatch(reason -> reason.contains("own signer"));
    assertThat(withdraw(ruth(), id)).isInstanceOf(SignOutcome.Signed.class);
    Decision decision = change.decide(Optional.empty(), PROGRESS);
    assertThat(decision.requirements())
        .filteredOn(requirement -> requirement.kind() == RequirementKind.REJECTIONS)
        .allMatch(requirement -> requirement.state().met());
  }

  @Test
  void a_changed_record_makes_approvals_stale() {
    submitted();
    approve(ruth());
    approve(tomas());
    ChangeRecord record = change.record().draft();
    change.record().save(record.with("reason", "text", "Another reason."));
    assertThat(overall()).isNotEqualTo(State.SATISFIED);
    assertThat(submit()).isInstanceOf(SignOutcome.Signed.class);
    assertThat(overall()).isEqualTo(State.STALE);
    approve(ruth());
    approve(tomas());
    assertThat(overall()).isEqualTo(State.SATISFIED);
  }

  @Test
  void every_signature_has_its_intent_and_its_line_in_the_journal() {
    submitted();
    approve(ruth());
    assertThat(change.journal())
        .extracting(line -> line.kind())
        .containsExactly("change-opened", "intent", "signed", "intent", "signed");
  }

  @Test
  void nothing_is_exported_before_somebody_approved_unless_asked_for() {
    complete();
    Path out = folder.resolve("bundle.zip");
    try (SigningKey key = load(sample.engineer())) {
      assertThatThrownBy(() -> change.export().write(key, out, false, PROGRESS))
          .isInstanceOf(BadInput.class);
      submit();
      assertThatThrownBy(() -> change.export().write(key, out, false, PROGRESS))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("--documentation");
      assertThat(out).doesNotExist();
      change.export().write(key, out, true, PROGRESS);
      assertThat(out).exists();
    }
  }

  @Test
  void the_same_evidence_is_the_same_bundle() {
    submitted();
    approve(ruth());
    try (SigningKey key = load(sample.engineer())) {
      ExportedBundle one = change.export().write(key, folder.resolve("1.zip"), false, PROGRESS);
      ExportedBundle two = change.export().write(key, folder.resolve("2.zip"), false, PROGRESS);
      assertThat(one.id()).isEqualTo(two.id());
      assertThat(one.file()).hasSameBinaryContentAs(two.file());
    }
  }

  @Test
  void a_second_workstation_adopts_the_basis_and_signs_the_same() {
    submitted();
    Path documentation = folder.resolve("documentation.zip");
    try (SigningKey key = load(sample.engineer())) {
      change.export().write(key, documentation, true, PROGRESS);
    }
    try (Workstation second = Workstation.open(folder.resolve("second"), CLOCK)) {
      new BundleImport(second.store()).importBundle(documentation, PROGRESS);
      try (OpenChange there = second.open(sample.request(), PROGRESS)) {
        assertThat(there.id()).isEqualTo(change.id());
        assertThat(there.basis()).isEqualTo(change.basis());
        assertThat(approve(there, ruth())).isInstanceOf(SignOutcome.Signed.class);
        Path approved = folder.resolve("approved.zip");
        try (SigningKey key = load(ruth())) {
          there.export().write(key, approved, false, PROGRESS);
        }
        new BundleImport(workstation.store()).importBundle(approved, PROGRESS);
      }
    }
    assertThat(change.statements()).hasSize(2);
    assertThat(approve(tomas())).isInstanceOf(SignOutcome.Signed.class);
    assertThat(overall()).isEqualTo(State.SATISFIED);
  }

  private SampleKey ruth() {
    return sample.reviewers().get(0);
  }

  private SampleKey tomas() {
    return sample.reviewers().get(1);
  }

  private void complete() {
    change.record().save(SampleChange.completed(change.record().draft()));
  }

  private void submitted() {
    complete();
    assertThat(submit()).isInstanceOf(SignOutcome.Signed.class);
  }

  private SignOutcome submit() {
    return sign(sample.engineer(), SignRequest.of(StatementKind.SUBMIT, "I submit this change."));
  }

  private SignOutcome approve(SampleKey who) {
    return approve(change, who);
  }

  private static SignOutcome approve(OpenChange change, SampleKey who) {
    List<String> units =
        change.content().reviewAll(PROGRESS).stream().flatMap(r -> r.units().stream()).toList();
    change.marks().set(who.personId(), units, true);
    SignRequest request =
        SignRequest.of(StatementKind.APPROVE, "I approve this change.")
            .confirming(List.of("routing", "infrastructure"));
    try (SigningKey key = load(who)) {
      return change.signOff().sign(request, key, PROGRESS);
    }
  }

  private SignOutcome withdraw(SampleKey who, Sha256 id) {
    return sign(
        who,
        new SignRequest(
            StatementKind.WITHDRAW,
            "I withdraw my rejection.",
            Optional.empty(),
            Optional.of(id),
            List.of()));
  }

  private SignOutcome sign(SampleKey who, SignRequest request) {
    try (SigningKey key = load(who)) {
      return change.signOff().sign(request, key, PROGRESS);
    }
  }

  private State overall() {
    return change.decide(Optional.empty(), PROGRESS).overall();
  }

  private static SigningKey load(SampleKey who) {
    return KeyFiles.load(who.privateKey(), PassphraseSource.none());
  }

  private static List<String> refusal(SignOutcome outcome) {
    assertThat(outcome).isInstanceOf(SignOutcome.Refused.class);
    return ((SignOutcome.Refused) outcome).reasons();
  }

  private static void git(Path folder, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder();
    builder.command().add("git");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_AUTHOR_NAME", "Ines Alvarez");
    builder.environment().put("GIT_AUTHOR_EMAIL", "ines@example.org");
    builder.environment().put("GIT_COMMITTER_NAME", "Ines Alvarez");
    builder.environment().put("GIT_COMMITTER_EMAIL", "ines@example.org");
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }
}
