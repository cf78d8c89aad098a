package dev.countersign.review;

import dev.countersign.git.CommitDraft;
import dev.countersign.git.FileEdit;
import dev.countersign.git.RepositoryWriter;
import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.Identity;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.PublicKeyInfo;
import dev.countersign.signing.SigningKey;
import dev.countersign.store.KnownKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change to try everything on, made on this machine: a small retail platform with a registry and
 * a policy whose 90-day window is open today, an engineer and two reviewers with keys of their own.
 */
public final class SampleChange {
  private static final int DAYS_SINCE_WINDOW_OPENED = 33;
  private static final Identity ENGINEER = new Identity("Ines Alvarez", "ines@example.org");
  private static final Identity TOMAS = new Identity("Tomas Lindqvist", "tomas@example.org");
  private static final String LEGACY = "services/catalogue/legacy-import.sh";
  private static final String RENAMED =
      "services/catalogue/src/main/java/shop/catalogue/Search.java";
  private static final Set<String> EXECUTABLE = Set.of(LEGACY);
  private static final String MESSAGE =
      """
      Ask for clearance before a payment is taken

      Checkout asks whether an order of this size may be placed. The new version
      runs as a canary behind the edge router.
      """;

  private SampleChange() {}

  /**
   * Makes the sample in a folder of its own and opens its change, with a record in which two things
   * are still missing.
   *
   * @param folder must not exist or be empty
   * @throws BadInput where something is in the way
   */
  public static Sample create(Path folder, Workstation workstation, Progress progress) {
    requireEmpty(folder);
    progress.update("Making keys", 0, 0);
    Path keys = folder.resolve("keys");
    SampleKey engineer = key(keys, "ines", "Ines Alvarez", workstation);
    SampleKey ruth = key(keys, "ruth", "Ruth Okafor", workstation);
    SampleKey tomas = key(keys, "tomas", "Tomas Lindqvist", workstation);
    progress.update("Making the repository", 0, 0);
    Instant now = workstation.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    Path repository = repository(folder.resolve("harbour"), now, engineer, ruth, tomas);
    Sample sample =
        new Sample(
            folder,
            new OpenRequest(
                repository, Optional.of("main"), RangeSpec.upTo("clearance"), Optional.empty()),
            allowedSigners(folder, List.of(engineer, ruth, tomas)),
            pins(folder, repository),
            engineer,
            List.of(ruth, tomas));
    try (OpenChange change = workstation.open(sample.request(), progress)) {
      change.record().save(RecordFill.fill(record(), change.content()));
    }
    return sample;
  }

  /** The sample's record as it would be when the engineer has filled in what is missing. */
  public static ChangeRecord completed(ChangeRecord record) {
    return record
        .with("rollback", "rehearsed", "yes")
        .with(
            "monitoring", "abort", "Order rate of a region below half of last week for 5 minutes");
  }

  private static ChangeRecord record() {
    return RecordDesk.fromJson(
        SampleResources.text("record.json").getBytes(StandardCharsets.UTF_8));
  }

  private static void requireEmpty(Path folder) {
    try {
      if (Files.exists(folder)) {
        try (var entries = Files.list(folder)) {
          if (entries.findAny().isPresent()) {
            throw new BadInput(
                "sample.in-the-way",
                "The folder %s is not empty; choose another one for the sample.".formatted(folder));
          }
        }
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static SampleKey key(Path folder, String id, String name, Workstation workstation) {
    Path file = folder.resolve(id);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    try (SigningKey made =
        KeyFiles.create(file, id + " of the Countersign sample", Optional.empty())) {
      workstation
          .store()
          .knownKeys()
          .put(new KnownKey(file, made.fingerprint(), name + " (sample)", true));
    }
    return new SampleKey(id, name, file);
  }

  private static Path repository(
      Path folder, Instant now, SampleKey engineer, SampleKey ruth, SampleKey tomas) {
    Map<String, String> placeholders =
        Map.of(
            "key.engineer", fingerprint(engineer),
            "key.reviewer1", fingerprint(ruth),
            "key.reviewer2", fingerprint(tomas),
            "window.from",
                LocalDate.ofInstant(now, ZoneOffset.UTC)
                    .minusDays(DAYS_SINCE_WINDOW_OPENED)
                    .toString());
    try (RepositoryWriter writer = RepositoryWriter.init(folder)) {
      Oid base =
          writer.commit(
              commit(
                  "main",
                  SampleResources.commit("base", placeholders, EXECUTABLE),
                  TOMAS,
                  now.minus(Duration.ofDays(12)),
                  "Start of the platform\n"));
      writer.branch("clearance", base);
      List<FileEdit> edits =
          new ArrayList<>(SampleResources.commit("head", placeholders, EXECUTABLE));
      edits.add(FileEdit.delete(LEGACY));
      edits.add(FileEdit.delete(RENAMED));
      writer.commit(commit("clearance", edits, ENGINEER, now.minus(Duration.ofHours(2)), MESSAGE));
      writer.checkout("main");
    }
    return folder;
  }

  private static CommitDraft commit(
      String branch, List<FileEdit> edits, Identity who, Instant at, String message) {
    return new CommitDraft(branch, edits, who, who, at, message);
  }

  private static String fingerprint(SampleKey key) {
    return KeyFiles.publicOf(key.privateKey()).fingerprint();
  }

  private static Path allowedSigners(Path folder, List<SampleKey> keys) {
    StringBuilder text = new StringBuilder();
    for (SampleKey key : keys) {
      PublicKeyInfo info = KeyFiles.publicOf(key.privateKey());
      text.append(AllowedSigners.line(List.of(key.personId()), List.of(), info.key())).append('\n');
    }
    return write(folder.resolve("allowed_signers"), text.toString());
  }

  private static Path pins(Path folder, Path repository) {
    StringBuilder text = new StringBuilder();
    for (String name : List.of("policy.yaml", "systems.yaml")) {
      Path file = repository.resolve(PolicySource.FOLDER).resolve(name);
      try {
        text.append(Sha256.of(Files.readAllBytes(file))).append("  ").append(name).append('\n');
      } catch (IOException e) {
        throw unwritable(file, e);
      }
    }
    return write(folder.resolve("pins.sha256"), text.toString());
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static MachineFailure unwritable(Path where, IOException e) {
    return new MachineFailure(
        "sample.write",
        "The sample cannot be made in %s (%s); check space and permissions."
            .formatted(where, e.getMessage()),
        e);
  }
}
