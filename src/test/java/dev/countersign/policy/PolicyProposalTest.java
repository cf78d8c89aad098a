package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import dev.countersign.model.VisibleText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyProposalTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest(name = "{0} is in {1} by {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          live/eu/main.tf                        | infrastructure | *.tf
          ops/terraform/readme.yaml              | infrastructure | /ops/terraform/**
          stacks/net.cfn.yaml                    | infrastructure | *.cfn.yaml
          deploy/shop/Chart.yaml                 | clusters       | /deploy/shop/**
          base/kustomization.yaml                | clusters       | kustomization.yaml
          ops/k8s/service.yaml                   | clusters       | /ops/k8s/**
          roles/web/tasks/main.yml               | hosts          | /roles/web/**
          ops/ansible/site.yml                   | hosts          | /ops/ansible/**
          .github/workflows/build.yml            | delivery       | /.github/workflows/**
          Jenkinsfile                            | delivery       | Jenkinsfile
          ci/release.Jenkinsfile                 | delivery       | *.Jenkinsfile
          services/pay/Dockerfile                | images         | Dockerfile
          edge/nginx.conf                        | routing        | nginx*.conf
          edge/gateway/routes.yaml               | routing        | /edge/gateway/**
          src/main/java/org/shop/authn/Login.java | access        | /src/main/java/org/shop/authn/**
          policies/admin.rego                    | access         | *.rego
          lib/OAuthClient.java                   | access         | *[Oo][Aa]uth*
          db/V12__add_column.sql                 | migrations     | V[0-9]*__*.sql
          app/db/migrations/0001_init.py         | migrations     | /app/db/migrations/**
          pom.xml                                | build          | pom.xml
          web/package-lock.json                  | build          | package-lock.json
          .gitattributes                         | guard          | .gitattributes
          .github/CODEOWNERS                     | guard          | CODEOWNERS
          services/checkout/main.go              | checkout       | /services/checkout/**
          """)
  void what_a_file_looks_like(String path, String system, String pattern) {
    List<RepoPath> files = new ArrayList<>(List.of(RepoPath.of(path)));
    for (int i = 0; i < 3; i++) {
      files.add(RepoPath.of("services/checkout/part" + i + ".go"));
    }
    PolicyInForce read = load(PolicyProposal.of(files, Optional.empty()));
    assertThat(read.registry().system(system).orElseThrow().paths())
        .contains(new PathPattern(pattern));
  }

  @ParameterizedTest
  @CsvSource({
    "src/test/java/org/shop/authn/LoginTest.java",
    "src/intTest/java/org/shop/authn/Login.java",
    "docs/k8s/example.yaml",
    "samples/gateway/routes.yaml",
    "src/main/java/org/shop/jdbc/proxy/BlobProxy.java",
    "guide/credentials.md",
    "readme.md"
  })
  void tests_examples_documents_and_design_patterns_are_not_critical(String path) {
    PolicyInForce read = load(PolicyProposal.of(List.of(RepoPath.of(path)), Optional.empty()));
    assertThat(read.registry().systems()).isEmpty();
    assertThat(read.policy().rules()).extracting(Rule::id).containsExactly("every-change");
  }

  @Test
  void parts_by_folder_with_the_plane_their_names_speak_of() {
    List<RepoPath> files = new ArrayList<>();
    for (String folder :
        List.of("services/checkout", "services/rollout-controller", "lib/core", "lib/extra", "x")) {
      IntStream.range(0, 5).forEach(i -> files.add(RepoPath.of(folder + "/F" + i + ".java")));
    }
    files.add(RepoPath.of("lib/pom.xml"));
    files.add(RepoPath.of("lib/core/pom.xml"));
    files.add(RepoPath.of("lib/extra/pom.xml"));
    IntStream.range(0, 20)
        .mapToObj(i -> RepoPath.of("modules2/m" + i + "/pom.xml"))
        .forEach(files::add);
    IntStream.range(0, 20)
        .mapToObj(i -> RepoPath.of("modules2/m" + i + "/A.java"))
        .forEach(files::add);

    Registry registry = load(PolicyProposal.of(files, Optional.empty())).registry();
    assertThat(registry.systems())
        .extracting(system -> system.id() + " " + system.plane() + " " + system.tier())
        .containsExactly(
            "build DATA 2",
            "core DATA 3",
            "extra DATA 3",
            "modules2 DATA 3",
            "checkout DATA 3",
            "rollout-controller CONTROL 2",
            "x DATA 3");
  }

  @Test
  void lint_of_a_proposal_says_only_what_is_open() {
    List<RepoPath> files =
        List.of(
            RepoPath.of("main.tf"),
            RepoPath.of("services/pay/a.go"),
            RepoPath.of("services/pay/b.go"),
            RepoPath.of("services/pay/c.go"),
            RepoPath.of("services/pay/Dockerfile"),
            RepoPath.of(".github/CODEOWNERS"));
    PolicyProposal proposal = PolicyProposal.of(files, Optional.of("* @org/all\n/gone/ @ann\n"));
    assertThat(
            PolicyLint.check(
                Policies.file("policy.yaml", proposal.policy()),
                Policies.file("systems.yaml", proposal.systems()),
                files,
                NOW))
        .extracting(LintFinding::code)
        .containsOnly("never-met", "system-without-owners");
    assertThat(proposal.systems())
        .contains(
            "# as soon as people are in them: [all]",
            "CODEOWNERS gives files of it to @org/all (4).",
            "# CODEOWNERS line 2, /gone/: decides for no file");
    assertThat(proposal.policy()).contains("people: []", "#   @ann: group ann, 1 line");
  }

  @Test
  void critical_looking_files_outside_all_systems_are_found() {
    List<RepoPath> files =
        List.of(
            RepoPath.of("services/checkout/a"),
            RepoPath.of("services/payments/a"),
            RepoPath.of("routing/a"),
            RepoPath.of("web/a"),
            RepoPath.of("live/a.tf"),
            RepoPath.of("live/b.tf"),
            RepoPath.of("services/checkout/c.tf"),
            RepoPath.of("tests/d.tf"),
            RepoPath.of(".gitattributes"));
    List<LintFinding> found =
        PolicyLint.check(
            Policies.file(
                "policy.yaml",
                Policies.policy("rules: [{ id: a, when: {}, approvals: { count: 1 } }]\n")),
            Policies.file("systems.yaml", Policies.SYSTEMS),
            files,
            NOW);
    assertThat(found)
        .filteredOn(finding -> finding.code().equals("critical-uncovered"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.severity()).isEqualTo(Severity.WARNING);
          assertThat(finding.place()).isEqualTo("live/a.tf");
          assertThat(finding.sentence())
              .isEqualTo(
                  "this and 1 like it belong to no system and look like infrastructure code; put"
                      + " the path *.tf into a system, because it makes, changes and destroys what"
                      + " everything else runs on.");
        });
  }

  @Test
  void a_hostile_tree_becomes_a_registry_that_is_whole_and_matches_it() {
    List<String> names =
        List.of(
            "a\nschema: 2",
            "\"quoted\"",
            "'single'",
            "# comment",
            "- item",
            "&anchor",
            "*star*",
            "!tag",
            "a: b",
            "{x",
            "[y]",
            "%dir",
            "back\\slash",
            " lead",
            "trail ",
            "nul~",
            "true",
            "1.5",
            "\u202egnp.exe",
            "\u00a0",
            "\u0085",
            "\u2028",
            "p\u0430ypal",
            "\ufeff",
            "...",
            "---",
            "@at",
            "`tick`",
            "?q",
            "|",
            ">",
            "\ud83d\ude00",
            "\u001b[31m",
            "tab\there");
    List<RepoPath> files = new ArrayList<>();
    for (String name : names) {
      for (int i = 0; i < 3; i++) {
        files.add(RepoPath.of("services/" + name + "/part" + i + ".go"));
        files.add(RepoPath.of(name + "/k8s/part" + i + ".yaml"));
        files.add(RepoPath.of(name + "/part" + i + ".go"));
      }
    }
    byte[] latin = "services/caf\u00e9/a.go".getBytes(StandardCharsets.ISO_8859_1);
    IntStream.range(0, 3).forEach(i -> files.add(RepoPath.ofBytes(latin)));
    String owners = "\"*\n: @x # \u202e\n/\u001b[2J/ @org/te\u0000am\n* @owners @\u202eevil\n";

    PolicyProposal proposal = PolicyProposal.of(files, Optional.of(owners));

    PolicyInForce read = load(proposal);
    PathMatcher matcher = PathMatcher.compile(read.registry());
    assertThat(files).allSatisfy(file -> assertThat(matcher.match(file)).isNotEmpty());
    assertThat(read.registry().systems()).hasSizeGreaterThan(2 * names.size());
    assertThat(read.policy().people()).isEmpty();
    for (String text : List.of(proposal.systems(), proposal.policy())) {
      assertThat(text.lines())
          .allSatisfy(line ->
              assertThat(line.codePoints().filter(VisibleText::isDeceptive).count()).isZero());
    }
  }

  @Test
  void a_tree_without_end_becomes_a_file_that_can_still_be_read() {
    List<RepoPath> files = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      String name = "\ud83d\ude00".repeat(50) + i;
      files.add(RepoPath.of(name + "/gateway" + i + "/a.go"));
      files.add(RepoPath.of(name + "/k8s/deep/" + "d/".repeat(20) + "a.yaml"));
      files.add(RepoPath.of("services/" + name + "/iam-" + i + "/b.go"));
    }
    files.add(RepoPath.of("deep/".repeat(5_000) + "iam/a.go"));
    PolicyProposal proposal = PolicyProposal.of(files, Optional.of("* @a\n".repeat(10_000)));
    assertThat(load(proposal).registry().systems()).isNotEmpty();
    assertThat(proposal.systems().getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(YamlDocument.LARGEST);
  }

  private static PolicyInForce load(PolicyProposal proposal) {
    return Policies.load(proposal.policy(), proposal.systems());
  }
}
