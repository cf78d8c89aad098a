package dev.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Progress;
import dev.countersign.review.OpenChange;
import dev.countersign.review.RecordDesk;
import dev.countersign.review.Sample;
import dev.countersign.review.SampleChange;
import dev.countersign.review.Workstation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README, as they stand there, on the sample change. */
class ReadmeTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @Test
  void its_commands_take_a_change_to_a_verified_bundle() throws Exception {
    Path store = folder.resolve("store");
    Sample sample;
    try (Workstation workstation = Workstation.open(store, Clock.systemUTC())) {
      sample = SampleChange.create(folder.resolve("sample"), workstation, Progress.none());
    }
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
    for (String command : commands) {
      if (command.contains("record submit")) {
        complete(sample, store);
      }
      List<SignerKey> signers = signersOf(command, sample);
      for (SignerKey signer : signers) {
        CliRun run = CliRun.of(arguments(command, sample, signer, store));
        assertThat(run.code()).as(command + "\n" + run).isZero();
      }
    }
    CliRun verified =
        CliRun.of(
            "verify", folder.resolve("change.zip").toString(),
            "--trust", sample.allowedSigners().toString(),
            "--repo", sample.request().repository().toString(),
            "--pins", sample.pins().toString(),
            "--require-level", "3");
    assertThat(verified.code()).as(verified.toString()).isZero();
    assertThat(verified.out()).startsWith("Level 3: ");
  }

  private record SignerKey(Path file, String confirm) {}

  /** One command of the README stands for both reviewers. */
  private static List<SignerKey> signersOf(String command, Sample sample) {
    if (!command.contains(" sign ")) {
      return List.of(new SignerKey(sample.engineer().privateKey(), ""));
    }
    return sample.reviewers().stream()
        .map(reviewer -> new SignerKey(reviewer.privateKey(), "routing,infrastructure"))
        .toList();
  }

  private String[] arguments(String command, Sample sample, SignerKey signer, Path store) {
    List<String> arguments = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      arguments.add(
          switch (text) {
            case "REPO" -> sample.request().repository().toString();
            case "main..topic" -> "main..clearance";
            case "~/.ssh/id_ed25519" -> signer.file().toString();
            case "record.json", "change.zip" -> folder.resolve(text).toString();
            default -> text;
          });
    }
    arguments.removeFirst();
    arguments.addAll(List.of("--store", store.toString()));
    arguments.addAll(List.of("--target", "main"));
    if (!signer.confirm().isEmpty()) {
      arguments.addAll(List.of("--confirm", signer.confirm()));
    }
    return arguments.toArray(String[]::new);
  }

  private void complete(Sample sample, Path store) throws Exception {
    try (Workstation workstation = Workstation.open(store, Clock.systemUTC());
        OpenChange change = workstation.open(sample.request(), Progress.none())) {
      Files.write(
          folder.resolve("record.json"),
          RecordDesk.toJson(SampleChange.completed(change.record().draft())));
    }
  }

  private static List<String> commands() throws Exception {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith("    countersign "))
        .map(String::strip)
        .toList();
  }
}
