package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.policy.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository that has no policy, and submodules that come, move, become files and go. */
class BasisWithoutPolicyTest {
  private static final String ONE = "1".repeat(40);
  private static final String TWO = "2".repeat(40);

  @TempDir Path folder;

  @Test
  void submodules_are_bound_by_their_commits() throws Exception {
    Oid base =
        commit("160000," + ONE + ",moves", "160000," + ONE + ",turns", "160000," + ONE + ",goes");
    Shell.must(folder, "git", "rm", "-q", "--cached", "goes");
    Oid head =
        commit("160000," + TWO + ",moves", "100644," + blob() + ",turns", "160000," + TWO + ",new");
    try (GitRepository git = GitRepository.open(folder)) {
      AssembledBasis assembled = assemble(git, base, head);
      byte[] table = assembled.files().get(EvidenceNames.PATHS);
      assertThat(new String(table, StandardCharsets.US_ASCII))
          .contains("D\t160000\t000000\t" + ONE + "\t-\t-\t-\tgoes\n")
          .contains("M\t160000\t160000\t" + ONE + "\t" + TWO + "\t-\t-\tmoves\n");
      byte[] diff = assembled.files().get(EvidenceNames.DIFF);
      List<PathRow> rows = PathTable.parse(table);
      assertThat(
              BasisCheck.diffTurnsBaseIntoHead(git, assembled.basis(), rows, diff, Progress.none()))
          .isEmpty();
      byte[] other =
          new String(diff, StandardCharsets.US_ASCII)
              .replace("+Subproject commit " + TWO, "+Subproject commit " + ONE)
              .getBytes(StandardCharsets.US_ASCII);
      assertThat(BasisCheck.diffFitsPathTable(rows, other, Progress.none())).isNotEmpty();
    }
  }

  @Test
  void without_a_policy_the_decision_is_an_error() throws Exception {
    Oid base = commit("100644," + blob() + ",a");
    Oid head = commit("100755," + blob() + ",a");
    try (GitRepository git = GitRepository.open(folder)) {
      EvidenceTree tree = EvidenceTree.of(assemble(git, base, head).files());
      assertThat(EvidenceContents.read(tree))
          .isInstanceOfSatisfying(
              EvidenceReading.Sound.class,
              sound ->
                  assertThat(
                          EvidenceEvaluation.evaluate(
                                  sound.contents(),
                                  List.of(),
                                  Instant.parse("2026-11-02T00:00:00Z"))
                              .decision()
                              .overall())
                      .isEqualTo(State.ERROR));
    }
  }

  @Test
  void where_nothing_changed_there_is_nothing_to_sign() {
    Oid base = commit("100644," + blob() + ",a");
    Shell.must(folder, "git", "commit", "-q", "--allow-empty", "-m", "nothing");
    Oid head = new Oid(Shell.must(folder, "git", "rev-parse", "HEAD"));
    try (GitRepository git = GitRepository.open(folder)) {
      assertThatThrownBy(() -> assemble(git, base, head))
          .isInstanceOfSatisfying(
              BadInput.class, it -> assertThat(it.code()).isEqualTo("evidence.empty"));
    }
  }

  private AssembledBasis assemble(GitRepository git, Oid base, Oid head) {
    return BasisAssembler.assemble(
        new AssembleRequest(
            git,
            SampleEvidence.CHANGE,
            "urn:countersign:root:" + base,
            "refs/heads/main",
            base,
            head,
            false,
            ChangeRecord.blank(ChangeRecord.CODE_CHANGE),
            List.of(),
            List.of()),
        Progress.none());
  }

  private Oid commit(String... entries) {
    Shell.must(folder, "git", "init", "-q", "-b", "main");
    for (String entry : entries) {
      Shell.must(folder, "git", "update-index", "--add", "--cacheinfo", entry);
    }
    Shell.must(folder, "git", "commit", "-q", "-m", "a commit");
    return new Oid(Shell.must(folder, "git", "rev-parse", "HEAD"));
  }

  private String blob() {
    Shell.must(folder, "git", "init", "-q", "-b", "main");
    return Shell.must(folder, "git", "hash-object", "-w", "-t", "blob", "/dev/null");
  }
}
