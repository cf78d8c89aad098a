package dev.countersign.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.evidence.SampleEvidence;
import dev.countersign.evidence.SampleRepository;
import dev.countersign.evidence.Shell;
import dev.countersign.git.GitRepository;
import dev.countersign.model.Oid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories and trees that Git allows and that a plain change never has. */
class UnusualRepositoriesTest {
  @TempDir Path folder;

  @Test
  void a_policy_commit_before_base_that_a_side_branch_reaches_is_not_of_the_range() {
    VerificationReport report = verified(this::mergedSideBranch, true);
    assertThat(report.check(5).reasons()).isEmpty();
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND);
  }

  @Test
  void without_a_clone_it_is_bound_as_claimed() {
    VerificationReport report = verified(this::mergedSideBranch, false);
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND_AS_CLAIMED);
  }

  @Test
  void a_legacy_mode_at_the_top_is_named_and_the_change_stays_bound() {
    VerificationReport report = verified(made -> legacy(made, "top.txt"), true);
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND);
    assertThat(report.check(5).reasons())
        .containsExactly(
            "top.txt has the legacy file mode 100664 in head, which Git reads as 100644: its"
                + " content is checked by its id, but no patch can set that mode, so that applying"
                + " the diff gives a tree with another id than head's");
  }

  @Test
  void a_legacy_mode_at_the_top_is_named_without_a_clone_too() {
    VerificationReport report = verified(made -> legacy(made, "top.txt"), false);
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND_AS_CLAIMED);
    assertThat(report.check(5).reasons())
        .anyMatch(reason -> reason.startsWith("top.txt has the legacy file mode 100664"));
  }

  @Test
  void a_legacy_mode_in_a_folder_is_named_with_a_clone() {
    VerificationReport report = verified(made -> legacy(made, "lib/deep.txt"), true);
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.BOUND);
    assertThat(report.check(5).reasons())
        .singleElement()
        .asString()
        .startsWith("lib/deep.txt has the legacy file mode 100664 in head");
  }

  @Test
  void without_a_clone_a_folder_that_differs_without_a_file_is_named_and_explained() {
    VerificationReport report = verified(made -> legacy(made, "lib/deep.txt"), false);
    assertThat(report.check(5).outcome()).isEqualTo(Outcome.NOT_BOUND);
    assertThat(report.check(5).reasons())
        .containsExactly(
            "the folder lib differs between base and head, but source/paths.tsv has no file in"
                + " it; only legacy file modes such as 100664, which no patch can set, would"
                + " explain that, and only a clone can show them");
  }

  private VerificationReport verified(UnaryOperator<SampleRepository> change, boolean withClone) {
    try (SampleEvidence sample = SampleEvidence.approved(folder, change)) {
      Optional<GitRepository> clone = withClone ? Optional.of(sample.git()) : Optional.empty();
      return VerifierTest.verify(
          sample.bundle(), Optional.of(sample.trustAll()), clone, Optional.empty());
    }
  }

  /** Head merges a branch that began at the policy's commit, which base has left behind. */
  private SampleRepository mergedSideBranch(SampleRepository made) {
    git("checkout", "-q", "-b", "side", made.base().hex());
    write("web/side.js", "side\n");
    commit("Side");
    git("checkout", "-q", "main");
    write("web/base.js", "base\n");
    Oid base = commit("Move on");
    git("checkout", "-q", "-b", "feature");
    write("web/feature.js", "feature\n");
    commit("Feature");
    git("merge", "-q", "--no-ff", "-m", "Merge the side branch", "side");
    Oid head = new Oid(git("rev-parse", "HEAD"));
    git("checkout", "-q", "main");
    return new SampleRepository(folder, base, head);
  }

  /** Head changes one file and gives another one, unchanged, the mode 100664. */
  private SampleRepository legacy(SampleRepository made, String path) {
    write(path, "the same\n");
    Oid base = commit("Add it");
    write("web/cart.js", "export const limit = 30;\n");
    Oid head = commit("Change another file");
    int slash = path.indexOf('/');
    String tree =
        rewritten(
            head.hex() + ":" + path.substring(0, Math.max(0, slash)),
            "s/100644 \\(" + path.substring(slash + 1) + "\\)/100664 \\1/");
    if (slash > 0) {
      String folderName = path.substring(0, slash);
      String listing = git("ls-tree", head.hex());
      String old = git("rev-parse", head.hex() + ":" + folderName);
      tree =
          Shell.must(
              folder, "sh", "-c", "printf '%s\\n' \"$0\" | git mktree", listing.replace(old, tree));
    }
    String commit = git("commit-tree", tree, "-p", base.hex(), "-m", "Change another file");
    git("reset", "-q", "--hard", base.hex());
    git("update-ref", "refs/heads/change", commit);
    return new SampleRepository(made.folder(), base, new Oid(commit));
  }

  /** A tree with its bytes edited; mktree would mend the mode. */
  private String rewritten(String tree, String script) {
    return Shell.must(
        folder,
        "sh",
        "-c",
        "git cat-file tree \"$0\" | LC_ALL=C sed \"$1\""
            + " | git hash-object -t tree -w --literally --stdin",
        tree,
        script);
  }

  private Oid commit(String message) {
    git("add", "-A");
    git("commit", "-q", "-m", message);
    return new Oid(git("rev-parse", "HEAD"));
  }

  private String git(String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Shell.must(folder, command);
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
