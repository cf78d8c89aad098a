package dev.countersign.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.evidence.BundleWriter;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.EvidenceTree;
import dev.countersign.evidence.JournalCodec;
import dev.countersign.evidence.SampleEvidence;
import dev.countersign.model.Attention;
import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.JournalRef;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that are well signed, and nevertheless must not count. */
class StatementAttacksTest {
  @TempDir Path folder;
  private SampleEvidence sample;

  @BeforeEach
  void make() {
    sample = SampleEvidence.in(folder);
    sample.sign(StatementKind.SUBMIT, "engineer-1");
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void a_statement_of_another_change_is_not_bound() {
    sample.sign(
        StatementKind.APPROVE, "reviewer-1", it -> new Parts(it).change(ChangeId.random()).build());
    rejected(Outcome.NOT_BOUND, "is about another change");
  }

  @Test
  void a_statement_about_a_basis_that_is_not_here_is_not_bound() {
    sample.sign(
        StatementKind.APPROVE,
        "reviewer-1",
        it -> new Parts(it).basis(Sha256.of(new byte[] {1})).build());
    rejected(Outcome.NOT_BOUND, "which is not here");
  }

  @Test
  void a_statement_about_another_head_than_its_basis_is_not_bound() {
    sample.sign(
        StatementKind.APPROVE,
        "reviewer-1",
        it -> new Parts(it).head(sample.repository().base()).build());
    rejected(Outcome.NOT_BOUND, "does not fit the basis");
  }

  @Test
  void leaving_out_a_rejection_that_somebody_has_seen_is_found() {
    Sha256 rejection = sample.sign(StatementKind.REJECT, "reviewer-1");
    sample.sign(StatementKind.APPROVE, "reviewer-2");
    SortedMap<String, byte[]> files = sample.files();
    files.keySet().removeIf(name -> name.startsWith("statements/" + rejection));
    VerificationReport report = report(SampleEvidence.tree(files));
    assertThat(report.check(7).outcome()).isEqualTo(Outcome.OMITTED);
    assertThat(report.check(7).reasons()).anyMatch(r -> r.contains("has seen " + rejection));
    assertThat(report.level()).isZero();
  }

  @Test
  void leaving_out_a_statement_that_a_journal_tells_of_is_found() {
    Sha256 rejection = sample.sign(StatementKind.REJECT, "reviewer-1");
    SortedMap<String, byte[]> files = sample.files();
    files.keySet().removeIf(name -> name.startsWith("statements/" + rejection));
    VerificationReport report = report(SampleEvidence.tree(files));
    assertThat(report.check(7).reasons()).anyMatch(r -> r.contains("tells of a signed statement"));
    assertThat(report.level()).isZero();
  }

  @Test
  void a_statement_without_its_intent_in_the_journal_is_found() {
    sample.sign(
        StatementKind.APPROVE,
        "reviewer-1",
        it ->
            new Parts(it)
                .journal(new JournalRef(it.journal().journal(), 77, it.journal().sha256()))
                .build());
    rejected(Outcome.OMITTED, "journal line of the intent");
  }

  @Test
  void a_statement_over_another_journal_line_is_found() {
    sample.sign(
        StatementKind.APPROVE,
        "reviewer-1",
        it ->
            new Parts(it)
                .journal(new JournalRef(it.journal().journal(), it.journal().seq(), Sha256.ZERO))
                .build());
    rejected(Outcome.FORKED, "over another line of the journal");
  }

  @Test
  void a_journal_that_does_not_continue_itself_is_found() throws Exception {
    sample.sign(StatementKind.APPROVE, "reviewer-1");
    SortedMap<String, byte[]> files = sample.files();
    String name =
        files.keySet().stream().filter(n -> n.startsWith("journal/")).findFirst().orElseThrow();
    List<JournalLine> lines = JournalCodec.parse(files.get(name));
    files.put(name, JournalCodec.write(List.of(lines.getLast())));
    VerificationReport report = report(SampleEvidence.tree(files));
    assertThat(report.check(7).outcome()).isEqualTo(Outcome.FORKED);
    assertThat(report.check(7).reasons()).anyMatch(r -> r.contains("does not continue"));
  }

  @Test
  void superseding_what_somebody_else_signed_is_found() {
    Sha256 rejection = sample.sign(StatementKind.REJECT, "reviewer-1");
    sample.sign(
        StatementKind.APPROVE,
        "reviewer-2",
        it -> new Parts(it).supersedes(List.of(rejection)).build());
    rejected(Outcome.OMITTED, "only one's own");
  }

  @Test
  void withdrawing_what_somebody_else_signed_is_found() {
    Sha256 rejection = sample.sign(StatementKind.REJECT, "reviewer-1");
    sample.sign(
        StatementKind.WITHDRAW,
        "reviewer-2",
        it -> new Parts(it).withdraws(Optional.of(rejection)).build());
    rejected(Outcome.OMITTED, "only one's own");
  }

  @Test
  void signing_as_somebody_else_is_found() {
    sample.sign(
        StatementKind.APPROVE,
        "reviewer-1",
        it ->
            new Parts(it)
                .signer(new Signer("reviewer-2", "Rémi Reviewer", "reviewer", it.signer().key()))
                .build());
    VerificationReport report = report(sample.core());
    assertThat(report.check(4).outcome()).isEqualTo(Outcome.BAD_SIGNATURE);
    assertThat(report.level()).isZero();
  }

  @Test
  void a_stranger_counts_for_nothing() {
    sample.sign(StatementKind.APPROVE, "reviewer-1");
    sample.sign(StatementKind.APPROVE, "stranger");
    VerificationReport report = report(sample.core());
    assertThat(report.check(4).outcome()).isEqualTo(Outcome.PEOPLE_UNKNOWN);
    assertThat(report.level()).isEqualTo(1);
    assertThat(report.recomputed().orElseThrow().decision().overall()).isEqualTo(State.UNSATISFIED);
  }

  @Test
  void a_signature_of_one_kind_is_none_of_another() {
    Sha256 id = sample.sign(StatementKind.APPROVE, "reviewer-1");
    SortedMap<String, byte[]> files = sample.files();
    byte[] json = files.get(EvidenceNames.statement(id));
    byte[] signature =
        sample
            .key("reviewer-1")
            .sign("bypass-v1@countersign", json)
            .getBytes(StandardCharsets.US_ASCII);
    files.put(EvidenceNames.signature(id, Sha256.of(signature)), signature);
    VerificationReport report = report(SampleEvidence.tree(files));
    assertThat(report.check(3).outcome()).isEqualTo(Outcome.BAD_SIGNATURE);
    assertThat(report.verdict()).contains("bypass-v1@countersign");
  }

  @Test
  void a_statement_about_an_older_basis_that_is_kept_is_bound_and_stale() {
    EvidenceTree core = sample.core();
    SortedMap<String, byte[]> files = sample.files();
    var later =
        sample.assemble(
            dev.countersign.evidence.SampleRecord.complete().with("reason", "text", "Another."),
            sample.git());
    files.put(
        EvidenceNames.olderBasis(sample.basis().digest()),
        core.file(EvidenceNames.BASIS).orElseThrow());
    files.putAll(later.files());
    VerificationReport report = report(SampleEvidence.tree(files));
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND_AS_CLAIMED);
    assertThat(report.statements()).singleElement().matches(it -> !it.current());
    assertThat(report.recomputed().orElseThrow().decision().overall())
        .isNotEqualTo(State.SATISFIED);
  }

  private void rejected(Outcome outcome, String reason) {
    VerificationReport report = report(sample.core());
    assertThat(report.level()).isZero();
    assertThat(report.checks()).extracting(Check::outcome).contains(outcome);
    assertThat(report.checks())
        .filteredOn(check -> check.outcome() == outcome)
        .flatExtracting(Check::reasons)
        .anyMatch(it -> it.contains(reason));
  }

  private VerificationReport report(EvidenceTree core) {
    EvidenceTree bundle = BundleWriter.complete(core, sample.key("reviewer-2"));
    return VerifierTest.verify(
        bundle, Optional.of(sample.trustAll()), Optional.empty(), Optional.empty());
  }

  /** One part of a statement replaced. */
  private static final class Parts {
    private final Statement it;
    private ChangeId change;
    private Sha256 basis;
    private Oid head;
    private Signer signer;
    private List<Sha256> supersedes;
    private Optional<Sha256> withdraws;
    private JournalRef journal;

    Parts(Statement it) {
      this.it = it;
      this.change = it.changeId();
      this.basis = it.basis();
      this.head = it.head();
      this.signer = it.signer();
      this.supersedes = it.supersedes();
      this.withdraws = it.withdraws();
      this.journal = it.journal();
    }

    Parts change(ChangeId other) {
      change = other;
      return this;
    }

    Parts basis(Sha256 other) {
      basis = other;
      return this;
    }

    Parts head(Oid other) {
      head = other;
      return this;
    }

    Parts signer(Signer other) {
      signer = other;
      return this;
    }

    Parts supersedes(List<Sha256> other) {
      supersedes = other;
      return this;
    }

    Parts withdraws(Optional<Sha256> other) {
      withdraws = other;
      return this;
    }

    Parts journal(JournalRef other) {
      journal = other;
      return this;
    }

    Statement build() {
      return new Statement(
          it.kind(),
          it.repository(),
          change,
          basis,
          it.targetRef(),
          it.base(),
          head,
          signer,
          it.meaning(),
          it.claimedAt(),
          it.windows(),
          it.seen(),
          supersedes,
          withdraws,
          it.comment(),
          it.confirmed(),
          journal,
          new Attention(9, 9, 7, 7),
          it.method(),
          it.nonce());
    }
  }
}
