package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
  private static final Registry REGISTRY = Policies.load("rules: []\n").registry();
  private final Classifier classifier = new Classifier(REGISTRY);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      textBlock =
          """
          routing/a.yaml, CONTROL_PLANE
          routing/src/test/a.yaml, CONTROL_PLANE
          routing/vendor/a.lock, CONTROL_PLANE
          .countersign/policy.yaml, CONTROL_PLANE
          test/.gitattributes, CONTROL_PLANE
          services/checkout/Cart.java, TIER_1
          services/checkout/src/test/CartTest.java, TIER_1
          services/checkout/package-lock.json, TIER_1
          services/checkout/docs/a.md, REST
          services/payments/Pay.java, OTHER_TIERS
          services/payments/src/test/java/Pay.java, TESTS
          services/payments/PayTest.java, TESTS
          web/package-lock.json, GENERATED
          README, REST
          pkg/a_test.go, TESTS
          pkg/a.go, REST
          test_a.py, TESTS
          conftest.py, TESTS
          contest/a.py, REST
          latest.py, REST
          lib/a.test.ts, TESTS
          vendor/a.go, GENERATED
          vendor/a_test.go, GENERATED
          api/a.pb.go, GENERATED
          static/app.min.js, GENERATED
          Cargo.lock, GENERATED
          locksmith/a.java, REST
          """)
  void each_file_is_in_one_group(String path, FileGroup group) {
    assertThat(classify(ChangeKind.MODIFIED, path, path).group()).isEqualTo(group);
  }

  @ParameterizedTest(name = "{0} to {1} is {2}")
  @CsvSource(
      textBlock =
          """
          a.java, b.java, PURE_RENAMES
          a_test.go, b_test.go, PURE_RENAMES
          services/payments/a, services/payments/b, PURE_RENAMES
          services/checkout/a, attic/a, TIER_1
          attic/a, routing/a, CONTROL_PLANE
          .countersign/policy.yaml, attic/policy.yaml, CONTROL_PLANE
          """)
  void a_rename_without_edits_comes_last_unless_a_critical_path_is_touched(
      String from, String to, FileGroup group) {
    assertThat(classify(ChangeKind.RENAMED, from, to).group()).isEqualTo(group);
  }

  @Test
  void a_rename_with_another_mode_or_content_is_no_pure_rename() {
    FileSide old = new FileSide(RepoPath.of("a"), FileMode.REGULAR, new Oid("c".repeat(40)));
    FileSide executable = new FileSide(RepoPath.of("b"), FileMode.EXECUTABLE, old.id());
    FileSide edited = new FileSide(RepoPath.of("b"), FileMode.REGULAR, new Oid("d".repeat(40)));
    for (FileSide side : List.of(executable, edited)) {
      FileChange file =
          new FileChange(ChangeKind.RENAMED, Optional.of(old), Optional.of(side), 100);
      assertThat(classifier.classify(file).group()).isEqualTo(FileGroup.REST);
    }
  }

  @Test
  void code_that_moves_out_of_a_test_folder_is_no_test() {
    FileSide old = new FileSide(RepoPath.of("test/a"), FileMode.REGULAR, new Oid("c".repeat(40)));
    FileSide moved = new FileSide(RepoPath.of("src/a"), FileMode.REGULAR, new Oid("d".repeat(40)));
    FileChange file = new FileChange(ChangeKind.RENAMED, Optional.of(old), Optional.of(moved), 90);
    assertThat(classifier.classify(file).group()).isEqualTo(FileGroup.REST);
  }

  @Test
  void both_paths_bring_their_systems_and_the_strictest_tier_and_plane_win() {
    Classification found = classify(ChangeKind.RENAMED, "services/checkout/a", "routing/a");
    assertThat(found.matches())
        .containsExactly(
            new SystemMatch(
                "checkout", "/services/checkout/**", RepoPath.of("services/checkout/a")),
            new SystemMatch("routing", "/routing/**", RepoPath.of("routing/a")));
    assertThat(found.systemIds()).containsExactly("checkout", "routing");
    assertThat(found.tier()).isEqualTo(OptionalInt.of(1));
    assertThat(found.plane()).contains(Plane.CONTROL);
    assertThat(found.critical()).isTrue();
    assertThat(found.governance()).isFalse();
  }

  @Test
  void a_file_of_no_system_has_neither_tier_nor_plane() {
    Classification found = classify(ChangeKind.ADDED, "README", "README");
    assertThat(found.tier()).isEmpty();
    assertThat(found.plane()).isEmpty();
    assertThat(found.critical()).isFalse();
    assertThat(new Classifier(Registry.EMPTY).classify(found.file()).group())
        .isEqualTo(FileGroup.REST);
  }

  @Test
  void the_most_dangerous_come_first_by_group_then_tier_then_path() {
    List<FileChange> files =
        List.of(
                "z",
                "vendor/a.go",
                "web/b",
                "a_test.go",
                "services/payments/b",
                "services/payments/a",
                "web/a",
                "services/checkout/z",
                "routing/z",
                "CODEOWNERS",
                "a")
            .stream()
            .map(path -> Situation.change(ChangeKind.MODIFIED, path, path))
            .toList();
    assertThat(classifier.classifyAll(files))
        .extracting(found -> found.file().path().toString())
        .containsExactly(
            "routing/z",
            "CODEOWNERS",
            "services/checkout/z",
            "services/payments/a",
            "services/payments/b",
            "web/a",
            "web/b",
            "a",
            "z",
            "a_test.go",
            "vendor/a.go");
  }

  @Test
  void the_blast_radius_is_what_depends_on_it_with_the_nearest_reason() {
    assertThat(BlastRadius.of(REGISTRY, List.of("payments")))
        .isEqualTo(
            new BlastRadius(
                List.of("payments"),
                List.of(
                    new BlastRadius.Reached("checkout", "payments", 1),
                    new BlastRadius.Reached("routing", "payments", 1),
                    new BlastRadius.Reached("web", "checkout", 2))));
    assertThat(BlastRadius.of(REGISTRY, List.of("web", "checkout")).reached()).isEmpty();
  }

  @Test
  void a_circle_of_dependencies_ends() {
    String systems =
        Policies.SYSTEMS.replace(
            "paths: [/services/payments/**]",
            "paths: [/services/payments/**]\n    dependsOn: [web]");
    Registry circle = Policies.load(Policies.policy("rules: []\n"), systems).registry();
    assertThat(BlastRadius.of(circle, List.of("web")).reached())
        .extracting(BlastRadius.Reached::systemId)
        .containsExactly("payments", "checkout", "routing");
  }

  private Classification classify(ChangeKind kind, String from, String to) {
    return classifier.classify(Situation.change(kind, from, to));
  }
}
