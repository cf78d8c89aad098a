package dev.countersign.review;

import dev.countersign.evidence.BundleId;
import dev.countersign.evidence.BundleWriter;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.EvidenceTree;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.BadInput;
import dev.countersign.model.JournalLine;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import dev.countersign.model.StatementKind;
import dev.countersign.signing.SigningKey;
import dev.countersign.store.EvidenceFile;
import dev.countersign.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the approval bundle of a change from the evidence this workstation keeps. */
public final class BundleExport {
  private final OpenChange change;
  private final Store store;

  BundleExport(OpenChange change, Store store) {
    this.change = change;
    this.store = store;
  }

  /**
   * Writes the bundle.
   *
   * @param key signs the manifest
   * @param out must not exist; nothing is left there unless the whole bundle is
   * @param documentation allows a bundle that nobody has approved yet
   * @throws BadInput where nothing has been signed yet, or nobody has approved and only the
   *     documentation was not asked for
   */
  public ExportedBundle write(SigningKey key, Path out, boolean documentation, Progress progress) {
    List<StoredStatement> statements = change.statements();
    if (statements.isEmpty()) {
      throw new BadInput(
          "export.nothing-signed",
          "Nobody has signed anything about this change yet; submit its record first.");
    }
    boolean approved =
        statements.stream().anyMatch(s -> s.statement().kind() == StatementKind.APPROVE);
    if (!approved && !documentation) {
      throw new BadInput(
          "export.not-approved",
          "Nobody has approved this change yet; ask for the documentation alone"
              + " (--documentation), or wait for an approval.");
    }
    progress.update("Collecting evidence", 0, 0);
    EvidenceTree tree = tree();
    progress.throwIfCancelled();
    progress.update("Writing the bundle", 0, 0);
    BundleId id = BundleWriter.write(tree, key, out, false);
    store.journal().append("bundle-exported", Optional.empty(), Optional.of(id.manifest()));
    return new ExportedBundle(out, id.manifest());
  }

  private EvidenceTree tree() {
    Map<String, byte[]> files = new TreeMap<>();
    for (EvidenceFile file : store.evidence().list(change.id())) {
      store.evidence().get(change.id(), file.path()).ifPresent(b -> files.put(file.path(), b));
    }
    String lines =
        store.journal().lines(change.id()).stream()
            .map(JournalLine::text)
            .collect(Collectors.joining());
    files.put(EvidenceNames.journal(store.journal().id()), lines.getBytes(StandardCharsets.UTF_8));
    try {
      return EvidenceTree.of(files);
    } catch (Malformed e) {
      throw damaged(e.reason());
    }
  }

  private static MachineFailure damaged(String reason) {
    return new MachineFailure(
        "store.damaged",
        "The evidence of this change in the store is damaged (%s); restore the store from a backup."
            .formatted(reason));
  }
}
