package dev.countersign.review;

import dev.countersign.evidence.BundleReader;
import dev.countersign.evidence.BundleReading;
import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.EvidenceReading;
import dev.countersign.evidence.EvidenceTree;
import dev.countersign.evidence.RecordCodec;
import dev.countersign.model.BadInput;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.store.Drafts;
import dev.countersign.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes in the evidence of a bundle, so that its change can be signed here. What a bundle says is
 * judged when it is used: its signatures under the policy in force, its diff against the clone.
 */
public final class BundleImport {
  private static final String JOURNALS = "journal/";

  private final Store store;

  /** Into a store. */
  public BundleImport(Store store) {
    this.store = store;
  }

  /**
   * What was taken in.
   *
   * @param change the change the bundle is about
   * @param statements how many statements it has
   * @param newFiles how many files were not here yet
   */
  public record Imported(ChangeId change, int statements, int newFiles) {}

  /**
   * Takes in a bundle, all of it or nothing.
   *
   * @throws BadInput where it is no bundle, is damaged, or contradicts what is here
   */
  public Imported importBundle(Path bundle, Progress progress) {
    progress.update("Reading the bundle", 0, 0);
    EvidenceTree tree = opened(bundle);
    EvidenceContents contents = contents(bundle, tree);
    ChangeId change = contents.basis().changeId();
    progress.throwIfCancelled();
    int before = store.evidence().list(change).size();
    adopt(bundle, change, contents);
    int after = store.evidence().list(change).size();
    return new Imported(change, contents.statements().size(), after - before);
  }

  private static EvidenceTree opened(Path bundle) {
    return switch (BundleReader.read(bundle)) {
      case BundleReading.Opened opened -> opened.files();
      case BundleReading.Damaged damaged -> throw refused(bundle, damaged.reasons());
    };
  }

  private static EvidenceContents contents(Path bundle, EvidenceTree tree) {
    return switch (EvidenceContents.read(tree)) {
      case EvidenceReading.Sound sound -> sound.contents();
      case EvidenceReading.Unsound unsound -> throw refused(bundle, unsound.reasons());
    };
  }

  private void adopt(Path bundle, ChangeId change, EvidenceContents contents) {
    Basis basis = contents.basis();
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, byte[]> journals = new TreeMap<>();
    contents
        .tree()
        .files()
        .forEach((name, bytes) -> {
          if (name.startsWith(JOURNALS)) {
            journals.put(name, bytes);
          } else if (!EvidenceNames.isDerived(name)) {
            files.put(name, bytes);
          }
        });
    requireNoFork(bundle, journals);
    requireKnownBasis(bundle, change, contents);
    if (store.changes().find(change).isEmpty()) {
      store
          .changes()
          .create(
              change,
              bundle.toAbsolutePath(),
              basis.repository(),
              basis.targetRef(),
              title(contents));
    }
    store.changes().addIteration(change, basis.base(), basis.head(), basis.inRetrospect());
    store.evidence().replaceBasis(change, files);
    journals.forEach((name, bytes) -> {
      if (!name.equals(ownJournal())) {
        store.evidence().extend(change, name, bytes);
      }
    });
    store
        .drafts()
        .put(
            change,
            Drafts.RECORD,
            new String(RecordCodec.write(contents.record()), StandardCharsets.UTF_8));
    store.journal().append("bundle-imported", Optional.of(change), Optional.of(digest(contents)));
  }

  /** A basis replaces the one that is here only where it knows it as an older one. */
  private void requireKnownBasis(Path bundle, ChangeId change, EvidenceContents contents) {
    Optional<Sha256> here = store.evidence().get(change, "basis.json").map(Sha256::of);
    if (here.isEmpty() || contents.basis(here.get()).isPresent()) {
      return;
    }
    throw new BadInput(
        "import.other-basis",
        "%s is about another basis of change %s than the one signed here; compare both workstations"
                .formatted(bundle, change)
            + " before anybody signs.");
  }

  /** What a bundle says this workstation wrote must be what it wrote. */
  private void requireNoFork(Path bundle, Map<String, byte[]> journals) {
    byte[] claimed = journals.get(ownJournal());
    if (claimed == null) {
      return;
    }
    List<String> own = store.journal().all().stream().map(line -> line.text()).toList();
    boolean known =
        new String(claimed, StandardCharsets.UTF_8)
            .lines()
            .allMatch(line -> own.contains(line + "\n"));
    if (!known) {
      throw new BadInput(
          "import.forked",
          "%s has lines in this workstation's name that it never wrote; do not rely on it."
              .formatted(bundle));
    }
  }

  private String ownJournal() {
    return EvidenceNames.journal(store.journal().id());
  }

  private static String title(EvidenceContents contents) {
    String text = contents.record().value("description", "text");
    return text.lines()
        .findFirst()
        .filter(line -> !line.isBlank())
        .orElse(contents.basis().head().abbreviated());
  }

  private static Sha256 digest(EvidenceContents contents) {
    return contents.basisDigest();
  }

  private static BadInput refused(Path bundle, List<String> reasons) {
    return new BadInput(
        "import.damaged",
        "%s is damaged and was not taken in: %s; ask for it again."
            .formatted(bundle, String.join("; ", reasons)));
  }
}
