package dev.countersign.evidence;

import dev.countersign.model.Basis;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import dev.countersign.policy.PolicyInForce;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * What the files of evidence say, after each was read strictly and every digest was followed. No
 * signature was judged yet, and nothing was compared with a repository.
 *
 * @param tree the files
 * @param basis what every approval is about
 * @param basisDigest digest of its exact bytes
 * @param olderBases what earlier statements were about, by digest
 * @param paths the path table
 * @param record the documentation
 * @param policy the policy that was in force; empty where there was none
 * @param objects the Git objects
 * @param statements by id
 * @param journals this change's lines of each workstation's journal
 */
public record EvidenceContents(
    EvidenceTree tree,
    Basis basis,
    Sha256 basisDigest,
    SortedMap<Sha256, Basis> olderBases,
    List<PathRow> paths,
    ChangeRecord record,
    Optional<PolicyInForce> policy,
    GitObjects objects,
    SortedMap<Sha256, FiledStatement> statements,
    Map<UUID, List<JournalLine>> journals) {

  /** Reads the files; what is derived at export is passed over. */
  public static EvidenceReading read(EvidenceTree tree) {
    return new ContentsReader(tree).read();
  }

  /** The basis with this digest, the current one or an older one. */
  public Optional<Basis> basis(Sha256 digest) {
    return digest.equals(basisDigest)
        ? Optional.of(basis)
        : Optional.ofNullable(olderBases.get(digest));
  }

  /** When the newest statement claims to have been signed; empty where nobody signed. */
  public Optional<Instant> newest() {
    return statements.values().stream()
        .map(FiledStatement::statement)
        .map(Statement::claimedAt)
        .max(Comparator.naturalOrder());
  }
}
