package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Basis;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementEntry;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats, section 3, rule 4: an approval is stale as soon as anything else is under review. */
class BoundDigestsTest {
  private static final Oid OTHER = new Oid("f".repeat(40));
  private static final Sha256 OTHER_DIGEST = Sha256.of(new byte[] {1});

  @TempDir Path folder;

  @Test
  void the_approvals_of_this_basis_count() {
    assertThat(state(contents())).isEqualTo(State.SATISFIED);
  }

  @ParameterizedTest(name = "another {0}")
  @ValueSource(
      strings = {
        "repository",
        "targetRef",
        "base",
        "head",
        "result tree",
        "path table",
        "diff",
        "record"
      })
  void approvals_are_stale_once_something_else_is_bound(String what) {
    EvidenceContents approved = contents();
    Basis other = changed(approved.basis(), what);
    EvidenceContents now =
        new EvidenceContents(
            approved.tree(),
            other,
            Sha256.of(BasisCodec.write(other)),
            approved.olderBases(),
            approved.paths(),
            approved.record(),
            approved.policy(),
            approved.objects(),
            approved.statements(),
            Map.of());
    assertThat(state(now)).isEqualTo(State.STALE);
  }

  private static Basis changed(Basis it, String what) {
    return new Basis(
        it.changeId(),
        what.equals("repository") ? "https://elsewhere.example/x" : it.repository(),
        it.rootCommit(),
        what.equals("targetRef") ? "refs/heads/other" : it.targetRef(),
        it.inRetrospect(),
        what.equals("base") ? OTHER : it.base(),
        what.equals("head") ? OTHER : it.head(),
        what.equals("result tree") ? OTHER : it.resultTree(),
        what.equals("path table") ? OTHER_DIGEST : it.paths(),
        what.equals("diff") ? OTHER_DIGEST : it.diff(),
        what.equals("record") ? OTHER_DIGEST : it.record(),
        it.policy(),
        it.limits());
  }

  private EvidenceContents contents() {
    try (SampleEvidence sample = SampleEvidence.approved(folder)) {
      return ((EvidenceReading.Sound) EvidenceContents.read(sample.core())).contents();
    }
  }

  private static State state(EvidenceContents contents) {
    List<StatementEntry> statements =
        contents.statements().entrySet().stream()
            .map(filed -> new StatementEntry(filed.getKey(), filed.getValue().statement()))
            .toList();
    return EvidenceEvaluation.evaluate(contents, statements, EvidenceEvaluation.instant(contents))
        .decision()
        .requirements()
        .stream()
        .filter(requirement -> requirement.kind() == RequirementKind.APPROVALS)
        .map(Requirement::state)
        .findFirst()
        .orElseThrow();
  }
}
