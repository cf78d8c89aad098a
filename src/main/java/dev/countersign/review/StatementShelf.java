package dev.countersign.review;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.policy.Person;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.signing.SshSignature;
import dev.countersign.signing.Verification;
import dev.countersign.store.EvidenceFile;
import dev.countersign.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The statements about one change that this workstation keeps, each checked whenever it is read.
 */
final class StatementShelf {
  private static final Pattern STATEMENT =
      Pattern.compile("statements/[0-9a-f]{64}/statement\\.json");

  private final Store store;
  private final ChangeId change;

  StatementShelf(Store store, ChangeId change) {
    this.store = store;
    this.change = change;
  }

  /** All of them, in the order in which they claim to have been made. */
  List<StoredStatement> all(Optional<PolicyInForce> policy) {
    List<String> names = names();
    return names.stream()
        .filter(name -> STATEMENT.matcher(name).matches())
        .map(name -> read(name, names, policy))
        .sorted(Comparator.comparing(StoredStatement::entry, StatementEntry.OLDEST_FIRST))
        .toList();
  }

  /** Digests of all of them, sorted. */
  List<Sha256> ids() {
    return names().stream()
        .filter(name -> STATEMENT.matcher(name).matches())
        .map(name -> new Sha256(name.substring(name.indexOf('/') + 1, name.lastIndexOf('/'))))
        .sorted()
        .toList();
  }

  private List<String> names() {
    return store.evidence().list(change).stream().map(EvidenceFile::path).toList();
  }

  private StoredStatement read(String name, List<String> names, Optional<PolicyInForce> policy) {
    byte[] json = store.evidence().get(change, name).orElseThrow();
    Statement statement = KeptEvidence.statement(json);
    StatementEntry entry = new StatementEntry(Sha256.of(json), statement);
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    boolean signed =
        names.stream()
            .filter(other -> other.startsWith(folder) && other.endsWith(".sig"))
            .flatMap(other -> store.evidence().get(change, other).stream())
            .anyMatch(signature -> verifies(signature, json, statement));
    return new StoredStatement(
        entry, signed ? ofTheSigner(statement, policy) : Optional.of("No signature of it holds."));
  }

  private static boolean verifies(byte[] signature, byte[] json, Statement statement) {
    return SshSignature.verify(signature, json, statement.kind().namespace())
            instanceof Verification.Valid valid
        && valid.key().fingerprint().equals(statement.signer().key());
  }

  private static Optional<String> ofTheSigner(Statement statement, Optional<PolicyInForce> policy) {
    if (policy.isEmpty()) {
      return Optional.of("There is no policy that says whose key signed it.");
    }
    Optional<Person> person = policy.get().people().byKey(statement.signer().key());
    if (person.filter(p -> p.id().equals(statement.signer().id())).isEmpty()) {
      return Optional.of("The policy in force does not give the key that signed it to its signer.");
    }
    return Optional.empty();
  }
}
