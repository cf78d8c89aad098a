package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.git.GitRepository;
import dev.countersign.model.Attention;
import dev.countersign.model.ChangeId;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Oid;
import dev.countersign.model.OpenWindow;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.PolicyFile;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.SigningKey;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Evidence of a small change, made step by step with fixed keys, ids and a fixed clock, so that the
 * same steps always give the same bytes.
 */
public final class SampleEvidence implements AutoCloseable {
  /** The sample's change. */
  public static final ChangeId CHANGE = ChangeId.parse("6f1c0c57-3c5e-4b8a-9d2e-0a1b2c3d4e5f");

  private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");
  private static final List<String> PEOPLE =
      List.of("engineer-1", "reviewer-1", "reviewer-2", "stranger");

  private final SampleRepository repository;
  private final Oid policyCommit;
  private final GitRepository git;
  private final AssembledBasis basis;
  private final Map<String, SigningKey> keys = new HashMap<>();
  private final Map<String, List<JournalLine>> journals = new HashMap<>();
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final List<Sha256> statements = new ArrayList<>();
  private int minutes;

  private SampleEvidence(Path folder, UnaryOperator<SampleRepository> change) {
    for (String person : PEOPLE) {
      keys.put(person, key(person));
    }
    SampleRepository made = SampleRepository.in(folder, policy(), SYSTEMS);
    policyCommit = made.base();
    repository = change.apply(made);
    git = GitRepository.open(folder);
    basis = assemble(SampleRecord.complete(), git);
    files.putAll(basis.files());
  }

  /** The basis and nothing else, over a repository made in {@code folder}. */
  public static SampleEvidence in(Path folder) {
    return new SampleEvidence(folder, made -> made);
  }

  /** Submitted by the engineer and approved by both reviewers. */
  public static SampleEvidence approved(Path folder) {
    return approved(folder, made -> made);
  }

  /** The same over a repository whose base and head a test has moved on. */
  public static SampleEvidence approved(Path folder, UnaryOperator<SampleRepository> change) {
    SampleEvidence sample = new SampleEvidence(folder, change);
    sample.sign(StatementKind.SUBMIT, "engineer-1");
    sample.sign(StatementKind.APPROVE, "reviewer-1");
    sample.sign(StatementKind.APPROVE, "reviewer-2");
    return sample;
  }

  /** Makes the basis over another clone or with another record. */
  public AssembledBasis assemble(ChangeRecord record, GitRepository from) {
    return BasisAssembler.assemble(
        new AssembleRequest(
            from,
            CHANGE,
            "https://git.example.org/retail/shop",
            "refs/heads/main",
            repository.base(),
            repository.head(),
            false,
            record,
            List.of(
                policyFile(".countersign/policy.yaml", policy()),
                policyFile(".countersign/systems.yaml", SYSTEMS)),
            List.of()),
        Progress.none());
  }

  /** The basis. */
  public AssembledBasis basis() {
    return basis;
  }

  /** The repository. */
  public SampleRepository repository() {
    return repository;
  }

  /** The repository, opened. */
  public GitRepository git() {
    return git;
  }

  /** Somebody's key. */
  public SigningKey key(String person) {
    try {
      String name = "/dev/countersign/evidence/test-keys/TEST-KEY-" + person;
      Path file = Path.of(SampleEvidence.class.getResource(name).toURI());
      return KeyFiles.load(file, path -> Optional.empty());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody signs, having seen everything so far. */
  public Sha256 sign(StatementKind kind, String person) {
    return sign(kind, person, statement -> statement);
  }

  /** Somebody signs something that is a little different. */
  public Sha256 sign(StatementKind kind, String person, UnaryOperator<Statement> change) {
    JournalLine intent = journal(person, JournalKinds.INTENT, Optional.of(basis.digest()));
    minutes += 10;
    SigningKey key = keys.get(person);
    String role = kind == StatementKind.SUBMIT ? "engineer" : "reviewer";
    Statement statement =
        new Statement(
            kind,
            basis.basis().repository(),
            CHANGE,
            basis.digest(),
            basis.basis().targetRef(),
            basis.basis().base(),
            basis.basis().head(),
            new Signer(person, printedName(person), role, key.fingerprint()),
            meaning(kind),
            START.plusSeconds(60L * minutes),
            List.of(new OpenWindow("safety-reset", 33, 90)),
            List.copyOf(statements),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            intent.ref(),
            kind == StatementKind.SUBMIT ? Attention.NONE : new Attention(9, 9, 7, 7),
            "file",
            String.format("%032x", minutes));
    SignedStatement signed = StatementMaker.make(change.apply(statement), key);
    files.putAll(signed.files());
    statements.add(signed.id());
    journal(person, JournalKinds.SIGNED, Optional.of(signed.id()));
    return signed.id();
  }

  /** Writes one more line of this change into somebody's journal. */
  public JournalLine journal(String person, String kind, Optional<Sha256> object) {
    List<JournalLine> lines = journals.computeIfAbsent(person, key -> new ArrayList<>());
    boolean first = lines.isEmpty();
    JournalLine line =
        new JournalLine(
            UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)),
            first ? 2 : lines.getLast().seq() + 1,
            first ? Sha256.of(new byte[0]) : lines.getLast().digest(),
            first ? Sha256.ZERO : lines.getLast().digest(),
            START.plusSeconds(60L * minutes),
            kind,
            Optional.of(CHANGE),
            object);
    lines.add(line);
    return line;
  }

  /** The evidence so far; a test may write into the map. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    for (List<JournalLine> lines : journals.values()) {
      all.put(EvidenceNames.journal(lines.getFirst().journal()), JournalCodec.write(lines));
    }
    return all;
  }

  /** The evidence so far. */
  public EvidenceTree core() {
    return tree(files());
  }

  /** The bundle that the second reviewer exports. */
  public EvidenceTree bundle() {
    return BundleWriter.complete(core(), keys.get("reviewer-2"));
  }

  /** Files as a tree. */
  public static EvidenceTree tree(Map<String, byte[]> files) {
    try {
      return EvidenceTree.of(files);
    } catch (Malformed e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The text of an allowed-signers file for these people. */
  public String trustText(String... people) {
    StringBuilder text = new StringBuilder();
    for (String person : people) {
      text.append(AllowedSigners.line(List.of(person), List.of(), keys.get(person).publicKey()))
          .append('\n');
    }
    return text.toString();
  }

  /** An auditor's trust in these people. */
  public AllowedSigners trust(String... people) {
    return AllowedSigners.parse(
        trustText(people).getBytes(StandardCharsets.UTF_8), "allowed_signers");
  }

  /** An auditor's trust in everybody who is in the policy. */
  public AllowedSigners trustAll() {
    return trust("engineer-1", "reviewer-1", "reviewer-2");
  }

  @Override
  public void close() {
    git.close();
    keys.values().forEach(SigningKey::close);
  }

  private PolicyFile policyFile(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Oid blob = GitObjectId.of("blob", bytes, repository.base());
    PolicyRef ref =
        new PolicyRef(
            "target",
            path,
            Sha256.of(bytes),
            blob,
            Optional.of("refs/heads/main"),
            Optional.of(policyCommit));
    return new PolicyFile(path, bytes, ref);
  }

  private static String printedName(String person) {
    return switch (person) {
      case "engineer-1" -> "Enid Engineer";
      case "reviewer-1" -> "Rosa Reviewer";
      case "reviewer-2" -> "Rémi Reviewer";
      default -> "Sam Stranger";
    };
  }

  private static String meaning(StatementKind kind) {
    return kind == StatementKind.SUBMIT
        ? "I made this change and its record is complete and true."
        : "I read this change and its record and approve that it lands.";
  }

  private String policy() {
    StringBuilder people = new StringBuilder();
    for (String person : PEOPLE.subList(0, 3)) {
      people.append(
          """
            - id: %s
              kind: human
              name: %s
              emails: [%s@example.org]
              keys: ["%s"]
              groups: [%s]
          """
              .formatted(
                  person,
                  printedName(person),
                  person,
                  keys.get(person).fingerprint(),
                  person.equals("reviewer-1") ? "sre" : "team-storefront"));
    }
    return """
    schema: 1
    repository: https://git.example.org/retail/shop
    people:
    %sunmapped: block
    rules:
      - id: two-reviews
        when: { tier: 2 }
        approvals: { count: 2, distinctGroups: 2, from: [sre, owners] }
        record: [rollback, validation, monitoring]
        attention: all
        maxAge: 72h
    windows:
      - id: safety-reset
        title: 90-day safety reset
        from: 2026-10-01
        days: 90
        rules: []
    """
        .formatted(people);
  }

  private static final String SYSTEMS =
      """
      schema: 1
      systems:
        - id: storefront
          name: Storefront
          tier: 2
          plane: data
          category: order-processing
          owners: [team-storefront]
          rollup: [retail, stores]
          paths: ["/web/**"]
          dependsOn: []
      """;
}
