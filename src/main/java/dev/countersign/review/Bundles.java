package dev.countersign.review;

import dev.countersign.diff.DeclaredCharsets;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.evidence.BundleReader;
import dev.countersign.evidence.BundleReading;
import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceReading;
import dev.countersign.evidence.verify.Pins;
import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.evidence.verify.Verifier;
import dev.countersign.evidence.verify.VerifyRequest;
import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.FileChange;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.RevokedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Checks bundles with what an auditor brings along, and shows their files. */
public final class Bundles {
  private static final long MAX_BYTES = 16 << 20;

  private Bundles() {}

  /**
   * Checks a bundle.
   *
   * @param now the time on the auditor's clock
   * @throws BadInput where it is no bundle, or one of the auditor's files cannot be used
   */
  public static BundleInspection inspect(
      Path bundle, VerifyOptions options, Instant now, Progress progress) {
    Optional<AllowedSigners> trust = options.trust().map(file -> read(file, AllowedSigners::parse));
    Optional<RevokedKeys> revoked = options.revoked().map(file -> read(file, RevokedKeys::parse));
    Optional<Pins> pins = options.pins().map(file -> read(file, Pins::parse));
    Optional<GitRepository> clone = options.repository().map(GitRepository::open);
    try {
      BundleReading reading = BundleReader.read(bundle);
      VerificationReport report =
          Verifier.verify(
              new VerifyRequest(reading, trust, revoked, clone, pins, options.at(), now), progress);
      return new BundleInspection(contents(reading), report);
    } finally {
      clone.ifPresent(GitRepository::close);
    }
  }

  /**
   * Compares both sides of a file as a clone has them, each read by its blob id and checked against
   * it. A submodule has no content here.
   *
   * @param clone the folder of the auditor's clone
   * @throws BadInput where it is no repository, lacks a blob or has other bytes for its id
   */
  public static FileComparison compare(Path clone, FileChange change, Progress progress) {
    try (GitRepository git = GitRepository.open(clone)) {
      return new FileComparer(git, DeclaredCharsets.none())
          .compare(change, DiffOptions.EXACT, progress);
    }
  }

  private static Optional<EvidenceContents> contents(BundleReading reading) {
    return reading instanceof BundleReading.Opened opened
            && EvidenceContents.read(opened.files().core()) instanceof EvidenceReading.Sound sound
        ? Optional.of(sound.contents())
        : Optional.empty();
  }

  private static <T> T read(Path file, BiFunction<byte[], String, T> parser) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("verify.no-file", "There is no file %s; check its name.".formatted(file));
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new BadInput("verify.too-large", file + " is larger than 16 MiB; check its name.");
      }
      return parser.apply(Files.readAllBytes(file), file.toString());
    } catch (IOException e) {
      throw new MachineFailure(
          "verify.unreadable", file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
