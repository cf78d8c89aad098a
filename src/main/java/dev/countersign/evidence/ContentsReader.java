package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.BadInput;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.JournalLine;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Sha256;
import dev.countersign.policy.PolicyFile;
import dev.countersign.policy.PolicyInForce;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads each file of evidence and follows every digest, collecting all reasons. */
final class ContentsReader {
  private final EvidenceTree tree;
  private final List<String> reasons = new ArrayList<>();

  ContentsReader(EvidenceTree tree) {
    this.tree = tree;
  }

  EvidenceReading read() {
    for (String name : tree.files().keySet()) {
      if (!EvidenceNames.isOfLayout(name)) {
        reasons.add(name + ": the format has no file of that name");
      }
    }
    Optional<Basis> basis = file(EvidenceNames.BASIS, BasisCodec::parse);
    Optional<List<PathRow>> paths = file(EvidenceNames.PATHS, PathTable::parse);
    Optional<ChangeRecord> record = file(EvidenceNames.RECORD, RecordCodec::parse);
    SortedMap<Sha256, Basis> older = olderBases();
    GitObjects objects = GitObjects.read(tree, reasons);
    SortedMap<Sha256, FiledStatement> statements = new StatementFolders(tree, reasons).read();
    Map<UUID, List<JournalLine>> journals = journals();
    basis.ifPresent(this::digests);
    Optional<PolicyInForce> policy = basis.flatMap(this::policy);
    if (!reasons.isEmpty() || basis.isEmpty() || paths.isEmpty() || record.isEmpty()) {
      return new EvidenceReading.Unsound(reasons);
    }
    Sha256 digest = Sha256.of(tree.file(EvidenceNames.BASIS).orElseThrow());
    return new EvidenceReading.Sound(
        new EvidenceContents(
            tree,
            basis.get(),
            digest,
            older,
            paths.get(),
            record.get(),
            policy,
            objects,
            statements,
            journals));
  }

  private void digests(Basis basis) {
    digest(EvidenceNames.PATHS, basis.paths());
    digest(EvidenceNames.DIFF, basis.diff());
    digest(EvidenceNames.RECORD, basis.record());
    for (PolicyRef ref : basis.policy()) {
      digest(EvidenceNames.policy(ref.sha256()), ref.sha256());
    }
    for (String name : tree.folder("policy").keySet()) {
      if (basis.policy().stream().noneMatch(r -> EvidenceNames.policy(r.sha256()).equals(name))) {
        reasons.add(name + ": the basis does not name it");
      }
    }
  }

  private void digest(String name, Sha256 expected) {
    byte @Nullable [] bytes = tree.file(name).orElse(null);
    if (bytes == null) {
      reasons.add(name + ": missing, but the basis names it");
    } else if (!Sha256.of(bytes).equals(expected)) {
      reasons.add(name + ": is not the file that the basis names");
    }
  }

  private SortedMap<Sha256, Basis> olderBases() {
    SortedMap<Sha256, Basis> older = new TreeMap<>();
    tree.folder("basis")
        .forEach((name, bytes) -> {
          Sha256 digest = Sha256.of(bytes);
          if (!name.equals(EvidenceNames.olderBasis(digest))) {
            reasons.add(name + ": its name is not its digest");
          }
          file(name, BasisCodec::parse).ifPresent(basis -> older.put(digest, basis));
        });
    return older;
  }

  private Map<UUID, List<JournalLine>> journals() {
    Map<UUID, List<JournalLine>> journals = new LinkedHashMap<>();
    for (String name : tree.folder("journal").keySet()) {
      file(name, JournalCodec::parse)
          .ifPresent(lines -> {
            if (lines.isEmpty()
                || !name.equals(EvidenceNames.journal(lines.getFirst().journal()))) {
              reasons.add(name + ": is not the journal that its name says");
            } else {
              journals.put(lines.getFirst().journal(), List.copyOf(lines));
            }
          });
    }
    return journals;
  }

  private Optional<PolicyInForce> policy(Basis basis) {
    Optional<PolicyFile> policy = policyFile(basis, "policy.yaml");
    Optional<PolicyFile> systems = policyFile(basis, "systems.yaml");
    if (policy.stream().count() + systems.stream().count() != basis.policy().size()) {
      reasons.add(EvidenceNames.BASIS + ": policy: one policy.yaml and one systems.yaml at most");
      return Optional.empty();
    }
    try {
      return PolicyInForce.load(policy, systems);
    } catch (BadInput e) {
      reasons.add("the policy cannot be read: " + e.sentence());
      return Optional.empty();
    }
  }

  private Optional<PolicyFile> policyFile(Basis basis, String fileName) {
    return basis.policy().stream()
        .filter(ref -> ref.path().equals(fileName) || ref.path().endsWith("/" + fileName))
        .findFirst()
        .flatMap(ref ->
            tree.file(EvidenceNames.policy(ref.sha256()))
                .map(bytes -> new PolicyFile(fileName, bytes, ref)));
  }

  private <T> Optional<T> file(String name, Parser<T> parser) {
    Optional<byte[]> bytes = tree.file(name);
    if (bytes.isEmpty()) {
      reasons.add(name + ": missing");
      return Optional.empty();
    }
    try {
      return Optional.of(parser.parse(bytes.get()));
    } catch (Malformed e) {
      reasons.add(name + ": " + e.reason());
      return Optional.empty();
    }
  }

  private interface Parser<T> {
    T parse(byte[] bytes) throws Malformed;
  }
}
