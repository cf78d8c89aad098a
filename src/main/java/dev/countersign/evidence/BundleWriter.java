package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.zip.ZipWriter;
import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Sha256;
import dev.countersign.model.VisibleText;
import dev.countersign.signing.SigningKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Makes approval bundles out of evidence and writes them as one file. */
public final class BundleWriter {
  /** The namespace in which a manifest is signed. */
  public static final String NAMESPACE = "bundle-v1@countersign";

  private BundleWriter() {}

  /**
   * Adds to evidence what is derived at export: the decision at the newest statement, the fixed
   * README, the manifest and its signature.
   *
   * @param core evidence; what is derived in it is made anew, and Git objects and policy files that
   *     belong to older bases alone are left out
   * @throws BadInput {@code evidence.incomplete} where no auditor could read it
   */
  public static EvidenceTree complete(EvidenceTree core, SigningKey exporter) {
    EvidenceContents contents = CurrentEvidence.of(core);
    SortedMap<String, byte[]> files = new TreeMap<>(contents.tree().files());
    DatedDecision decision =
        EvidenceEvaluation.evaluate(
            contents,
            contents.statements().values().stream().map(FiledStatement::entry).toList(),
            EvidenceEvaluation.instant(contents));
    files.put(EvidenceNames.DECISION, DecisionCodec.write(decision));
    files.put(EvidenceNames.README, Readme.bytes());
    byte[] manifest = Manifest.of(files);
    files.put(EvidenceNames.MANIFEST, manifest);
    files.put(
        EvidenceNames.MANIFEST_SIGNATURE,
        exporter.sign(NAMESPACE, manifest).getBytes(StandardCharsets.US_ASCII));
    try {
      return EvidenceTree.of(files);
    } catch (Malformed e) {
      throw CurrentEvidence.incomplete(e.reason());
    }
  }

  /**
   * Makes a bundle of evidence and writes it. The file appears whole or not at all.
   *
   * @param overwrite whether a file that is there already may be replaced
   * @throws BadInput {@code bundle.exists}, {@code evidence.incomplete}
   * @throws MachineFailure {@code bundle.not-written}
   */
  public static BundleId write(
      EvidenceTree core, SigningKey exporter, Path out, boolean overwrite) {
    if (!overwrite && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(out);
    }
    EvidenceTree bundle = complete(core, exporter);
    writeFile(bundle, out, overwrite);
    return id(bundle);
  }

  /** The id of a complete bundle. */
  public static BundleId id(EvidenceTree bundle) {
    return new BundleId(Sha256.of(bundle.file(EvidenceNames.MANIFEST).orElseThrow()));
  }

  private static void writeFile(EvidenceTree bundle, Path out, boolean overwrite) {
    Path target = out.toAbsolutePath();
    Optional<Path> draft = Optional.empty();
    try {
      Path folder = Optional.ofNullable(target.getParent()).orElse(target);
      Path part = folder.resolve(".countersign-" + UUID.randomUUID() + ".part");
      draft = Optional.of(part);
      try (FileChannel channel =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 65_536);
        ZipWriter.write(bundle.files(), buffered);
        buffered.flush();
        channel.force(true);
      }
      move(part, target, overwrite);
    } catch (FileAlreadyExistsException e) {
      throw exists(out);
    } catch (IOException e) {
      throw new MachineFailure(
          "bundle.not-written",
          "The bundle "
              + VisibleText.escape(out.toString())
              + " cannot be written; check that its folder exists, its permissions and the space"
              + " left.",
          e);
    } finally {
      draft.ifPresent(BundleWriter::discard);
    }
  }

  private static void move(Path draft, Path target, boolean overwrite) throws IOException {
    if (!overwrite) {
      Files.move(draft, target);
      return;
    }
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new MachineFailure(
          "bundle.not-written",
          "The unfinished file " + VisibleText.escape(draft.toString()) + " cannot be removed.",
          e);
    }
  }

  private static BadInput exists(Path out) {
    return new BadInput(
        "bundle.exists",
        VisibleText.escape(out.toString())
            + " exists already and is not overwritten; choose another name.");
  }
}
