package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.evidence.verify.Check;
import dev.countersign.evidence.verify.Outcome;
import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.evidence.verify.Verifier;
import dev.countersign.evidence.verify.VerifyRequest;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden bundle, file by file, under {@code src/test/resources}. To make it anew after a
 * decision to change the format, delete the folder and run this test with {@code
 * -Dcountersign.golden=src/test/resources/dev/countersign/evidence/golden}.
 */
class GoldenEvidenceTest {
  private static final String WRITE = "countersign.golden";

  /** The sentences of a decision may become better; what they stand for is verified instead. */
  private static final Set<String> DERIVED_FROM_WORDS =
      Set.of(EvidenceNames.DECISION, EvidenceNames.MANIFEST, EvidenceNames.MANIFEST_SIGNATURE);

  @Test
  void the_same_steps_give_the_same_bytes_for_ever(@TempDir Path folder)
      throws IOException, URISyntaxException {
    SortedMap<String, byte[]> made;
    try (SampleEvidence sample = SampleEvidence.approved(folder)) {
      made = sample.bundle().files();
    }
    if (System.getProperty(WRITE) != null) {
      write(Path.of(System.getProperty(WRITE)), made);
    }
    SortedMap<String, byte[]> kept = golden();
    assertThat(made.keySet()).isEqualTo(kept.keySet());
    made.forEach((name, bytes) -> {
      if (!DERIVED_FROM_WORDS.contains(name)) {
        assertThat(bytes).as(name).isEqualTo(kept.get(name));
      }
    });
  }

  @Test
  void the_golden_bundle_verifies(@TempDir Path folder) throws Exception {
    try (SampleEvidence sample = SampleEvidence.in(folder)) {
      VerificationReport report =
          Verifier.verify(
              new VerifyRequest(
                  new BundleReading.Opened(EvidenceTree.of(golden())),
                  Optional.of(sample.trustAll()),
                  Optional.empty(),
                  Optional.of(sample.git()),
                  Optional.empty(),
                  Optional.empty(),
                  Instant.parse("2026-11-03T00:00:00Z")),
              Progress.none());
      assertThat(report.checks())
          .extracting(Check::outcome)
          .contains(Outcome.SIGNED, Outcome.BOUND, Outcome.AS_SHOWN, Outcome.COMPLETE_AS_OF);
      assertThat(report.exitOk(2)).isTrue();
    }
  }

  @Test
  void every_example_of_the_specification_is_taken_from_the_golden_bundle() throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/bundle.md"));
    SortedMap<String, byte[]> golden = golden();
    Matcher examples =
        Pattern.compile("<!-- golden: (\\S+) -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL)
            .matcher(page);
    int found = 0;
    while (examples.find()) {
      String name = examples.group(1);
      String file = new String(golden.get(name), StandardCharsets.UTF_8);
      int from = 0;
      for (String part : examples.group(2).split("…\n", -1)) {
        assertThat(file.substring(from)).as("the example of %s", name).contains(part);
        from = file.indexOf(part, from) + part.length();
      }
      found++;
    }
    assertThat(found).isEqualTo(11);
  }

  private static SortedMap<String, byte[]> golden() throws IOException, URISyntaxException {
    return read(Path.of(GoldenEvidenceTest.class.getResource("golden").toURI()));
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (var file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private static SortedMap<String, byte[]> read(Path folder) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
    return files;
  }
}
