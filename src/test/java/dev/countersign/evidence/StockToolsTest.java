package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of README.txt, taken out of it, run by a POSIX shell with stock tools. */
class StockToolsTest {
  @TempDir static Path shared;
  private static SampleEvidence sample;
  private static Path bundle;

  @TempDir Path temp;
  private Path unpacked;
  private Map<String, String> environment;

  @BeforeAll
  static void export() throws IOException {
    sample = SampleEvidence.approved(Files.createDirectory(shared.resolve("repository")));
    bundle = shared.resolve("bundle.zip");
    BundleWriter.write(sample.core(), sample.key("reviewer-2"), bundle, false);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @BeforeEach
  void unpack() throws IOException {
    Path repository = sample.repository().folder();
    unpacked = Files.createDirectory(temp.resolve("unpacked"));
    Shell.must(unpacked, "unzip", "-q", bundle.toString());
    Path trust = temp.resolve("allowed_signers");
    Files.writeString(trust, sample.trustText("engineer-1", "reviewer-1", "reviewer-2"));
    environment = Map.of("TRUST", trust.toString(), "CLONE", repository.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void every_check_of_the_readme_says_ok_for_a_sound_bundle(int check) throws IOException {
    Shell.Answer answer = check(check);
    assertThat(answer.output()).contains("OK\n");
    assertThat(answer.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1, decision.json
          1, README.txt
          3, MANIFEST.sha256
          3, MANIFEST.sha256.sig
          6, source/change.diff
          7, source/paths.tsv
          7, source/change.diff
          7, record/change.json
          """)
  void a_changed_byte_is_found_by_the_check_for_it(int check, String name) throws IOException {
    Path file = unpacked.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(check(check).output()).doesNotContain("OK\n");
  }

  @Test
  void a_changed_statement_and_a_changed_signature_are_found() throws IOException {
    for (String ending : new String[] {"statement.json", ".sig"}) {
      Path file;
      try (var files = Files.walk(unpacked.resolve("statements"))) {
        file = files.filter(path -> path.toString().endsWith(ending)).findFirst().orElseThrow();
      }
      byte[] before = Files.readAllBytes(file);
      byte[] changed = before.clone();
      changed[before.length / 2] ^= 1;
      Files.write(file, changed);
      assertThat(check(4).output()).doesNotContain("\nOK\n");
      Files.write(file, before);
    }
  }

  @Test
  void an_added_and_a_removed_file_are_found() throws IOException {
    Path added = Files.writeString(unpacked.resolve("source/more.txt"), "more");
    assertThat(check(2).output()).doesNotContain("OK\n").contains("source/more.txt");
    Files.delete(added);
    Files.delete(unpacked.resolve("source/paths.tsv"));
    assertThat(check(2).output()).doesNotContain("OK\n").contains("source/paths.tsv");
  }

  @Test
  void a_signer_whom_the_auditor_does_not_know_is_found() throws IOException {
    Files.writeString(
        temp.resolve("allowed_signers"), sample.trustText("engineer-1", "reviewer-2"));
    assertThat(check(4).output()).doesNotContain("\nOK\n").contains("for reviewer-1");
  }

  @Test
  void the_key_of_one_person_under_the_name_of_another_is_found() throws IOException {
    String swapped =
        sample
            .trustText("engineer-1", "reviewer-1", "reviewer-2")
            .replace("reviewer-1 ", "someone-else ");
    Files.writeString(temp.resolve("allowed_signers"), swapped);
    assertThat(check(4).output()).doesNotContain("\nOK\n").contains("for reviewer-1");
  }

  @Test
  void an_object_under_another_name_is_found() throws IOException {
    try (var files = Files.list(unpacked.resolve("objects"))) {
      Path tree = files.filter(path -> path.toString().endsWith(".tree")).findFirst().orElseThrow();
      Files.write(tree, new byte[0]);
    }
    assertThat(check(5).output()).doesNotContain("OK\n");
  }

  private Shell.Answer check(int number) {
    String readme = new String(Readme.bytes(), StandardCharsets.UTF_8);
    String script = block(readme, "variables") + block(readme, "check " + number);
    return Shell.run(unpacked, new TreeMap<>(environment), "sh", "-c", script);
  }

  private static String block(String readme, String name) {
    StringBuilder script = new StringBuilder();
    boolean inside = false;
    for (String line : readme.lines().toList()) {
      if (line.startsWith("    # ")) {
        inside = line.startsWith("    # " + name);
      } else if (!line.isEmpty() && !line.startsWith("    ")) {
        inside = false;
      }
      if (inside) {
        script.append(line.isEmpty() ? "" : line.substring(4)).append('\n');
      }
    }
    assertThat(script).as("the block %s of the README", name).isNotEmpty();
    return script.toString();
  }
}
