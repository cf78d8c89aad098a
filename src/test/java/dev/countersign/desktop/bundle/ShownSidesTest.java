package dev.countersign.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.PatchApplier;
import dev.countersign.diff.PatchReading;
import dev.countersign.diff.PatchedFile;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;
import dev.countersign.evidence.Shell;
import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;
import dev.countersign.policy.Classifier;
import dev.countersign.policy.Registry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownSidesTest {
  private static final String STAND_IN = "is not in the bundle";

  @TempDir Path folder;
  private Path clone;
  private List<BundleFile> files = List.of();

  @BeforeEach
  void make() throws Exception {
    clone = Files.createDirectory(folder.resolve("clone"));
    Shell.must(clone, "git", "init", "-q", "-b", "main");
    Files.writeString(clone.resolve("a.txt"), lines("old"));
    Shell.must(clone, "git", "add", "-A");
    Shell.must(clone, "git", "commit", "-q", "-m", "one");
    Files.writeString(clone.resolve("a.txt"), lines("new"));
    Shell.must(
        clone,
        "git",
        "update-index",
        "--add",
        "--cacheinfo",
        "160000," + "1".repeat(40) + ",module");
    Shell.must(clone, "git", "add", "a.txt");
    Shell.must(clone, "git", "commit", "-q", "-m", "two");
    files = files();
  }

  @Test
  void without_a_clone_lines_outside_the_diff_are_stood_in_for() {
    TextComparison shown = shown(files.getFirst(), Optional.empty());
    assertThat(shown.left().lines()).anyMatch(line -> line.contains(STAND_IN));
    assertThat(shown.left().lines()).doesNotContain("1. line");
  }

  @Test
  void with_a_clone_both_sides_are_whole() {
    TextComparison shown = shown(files.getFirst(), Optional.of(clone));
    assertThat(text(shown.left())).isEqualTo(lines("old"));
    assertThat(text(shown.right())).isEqualTo(lines("new"));
  }

  @Test
  void a_submodule_is_shown_from_the_diff_since_no_clone_has_its_files() {
    TextComparison shown = shown(files.get(1), Optional.of(clone));
    assertThat(shown.right().lines()).containsExactly("Subproject commit " + "1".repeat(40));
  }

  @Test
  void a_blob_whose_bytes_have_another_id_is_not_shown() throws Exception {
    String wrong = Shell.must(clone, "git", "rev-parse", "HEAD:a.txt");
    String other = Shell.must(clone, "git", "rev-parse", "HEAD~1:a.txt");
    Path forged = object(wrong);
    Files.delete(forged);
    Files.copy(object(other), forged);
    assertThatThrownBy(() -> shown(files.getFirst(), Optional.of(clone)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(wrong);
  }

  @Test
  void a_clone_without_the_blob_is_named_and_nothing_is_stood_in_for() throws Exception {
    String missing = Shell.must(clone, "git", "rev-parse", "HEAD:a.txt");
    Files.delete(object(missing));
    assertThatThrownBy(() -> shown(files.getFirst(), Optional.of(clone)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(missing);
  }

  private Path object(String id) {
    return clone.resolve(".git/objects").resolve(id.substring(0, 2)).resolve(id.substring(2));
  }

  private static TextComparison shown(BundleFile file, Optional<Path> clone) {
    return (TextComparison) ShownSides.compare(file, clone, Progress.none()).orElseThrow();
  }

  private static String text(SideText side) {
    return side.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static String lines(String fifteenth) {
    return IntStream.rangeClosed(1, 30)
        .mapToObj(i -> i == 15 ? fifteenth + "\n" : i + ". line\n")
        .collect(Collectors.joining());
  }

  private List<BundleFile> files() {
    String patch =
        Shell.must(clone, "git", "diff", "--full-index", "--no-renames", "HEAD~1", "HEAD") + "\n";
    List<PatchedFile> sections =
        ((PatchReading.Sections) PatchApplier.read(patch.getBytes(StandardCharsets.UTF_8))).files();
    try (GitRepository git = GitRepository.open(clone)) {
      List<FileChange> changes =
          git.changeSet(
                  git.resolve("HEAD~1"),
                  git.resolve("HEAD"),
                  ChangeSetOptions.forEvidence(),
                  Progress.none())
              .files();
      Classifier classifier = new Classifier(Registry.EMPTY);
      return IntStream.range(0, changes.size())
          .mapToObj(i ->
              new BundleFile(classifier.classify(changes.get(i)), Optional.of(sections.get(i))))
          .toList();
    }
  }
}
