package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  @TempDir Path folder;

  @Test
  void does_the_whole_job_and_says_each_step() throws Exception {
    Path out = folder.resolve("out");
    CliRun run = CliRun.of("demo", "--out", out.toString());
    assertThat(run.code()).as(run.toString()).isZero();
    assertThat(run.out())
        .contains("signed submit", "Ruth Okafor signed approve", "Tomas Lindqvist signed approve")
        .contains("decision SATISFIED", "Verified: level 3.");
    Path bundle = out.resolve("sample/sample.countersign.zip");
    assertThat(bundle).exists();
    CliRun again = CliRun.of("demo", "--out", out.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.complaints()).hasSize(1);
    CliRun untrusted = CliRun.of("verify", bundle.toString());
    assertThat(untrusted.code()).isEqualTo(1);
    assertThat(untrusted.out()).startsWith("Level 1: ");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Path changed = Files.write(folder.resolve("changed.zip"), bytes);
    CliRun damaged = CliRun.of("verify", changed.toString());
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(damaged.out()).startsWith("Level 0: Do not rely on this bundle: DAMAGED");
  }
}
