package dev.countersign.policy;

import dev.countersign.model.Attention;
import dev.countersign.model.ChangeId;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Identity;
import dev.countersign.model.JournalRef;
import dev.countersign.model.Oid;
import dev.countersign.model.RecordField;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.model.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A change in the making: every method changes one thing, {@link #decide} judges it. */
final class Situation {
  static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  static final ChangeId CHANGE = new ChangeId(new UUID(1, 2));
  static final Sha256 BASIS = Sha256.of(new byte[] {1});
  static final Oid BASE = new Oid("a".repeat(40));
  static final Oid HEAD = new Oid("b".repeat(40));

  final List<StatementEntry> statements = new ArrayList<>();
  private final List<FileChange> files = new ArrayList<>();
  private final List<CommitInfo> commits = new ArrayList<>();
  private final List<Identity> authors = new ArrayList<>();
  private final Optional<PolicyInForce> policy;
  private ChangeRecord record = complete();
  private Optional<List<FindingFact>> findings = Optional.empty();
  private Optional<LandingForm> landing = Optional.empty();
  private Optional<Viewer> viewer = Optional.empty();
  private Optional<Sha256> digest = Optional.of(BASIS);
  private boolean headMoved;
  private Instant instant = NOW;
  private Instant now = NOW;
  private int serial;

  Situation(Optional<PolicyInForce> policy) {
    this.policy = policy;
  }

  /** A change by Eve under these rules; nothing is signed yet. */
  static Situation under(String rules) {
    return new Situation(Optional.of(Policies.load(rules))).commit("eve", "eve", "Speed it up\n");
  }

  Situation file(String path) {
    return file(ChangeKind.MODIFIED, path, path);
  }

  Situation file(ChangeKind kind, String oldPath, String newPath) {
    files.add(change(kind, oldPath, newPath));
    return this;
  }

  static FileChange change(ChangeKind kind, String oldPath, String newPath) {
    Optional<FileSide> before =
        kind == ChangeKind.ADDED ? Optional.empty() : Optional.of(side(oldPath, "c"));
    Optional<FileSide> after =
        kind == ChangeKind.DELETED
            ? Optional.empty()
            : Optional.of(side(newPath, kind == ChangeKind.RENAMED ? "c" : "d"));
    return new FileChange(kind, before, after, 100);
  }

  private static FileSide side(String path, String digit) {
    return new FileSide(RepoPath.of(path), FileMode.REGULAR, new Oid(digit.repeat(40)));
  }

  Situation commit(String author, String committer, String message) {
    return commit(author, committer, message, NOW);
  }

  /** A commit of Eve's made at another time. */
  Situation commitAt(Instant when) {
    return commit("eve", "eve", "Earlier\n", when);
  }

  private Situation commit(String author, String committer, String message, Instant when) {
    commits.add(
        new CommitInfo(
            HEAD, HEAD, List.of(BASE), identity(author), when, identity(committer), when, message));
    return this;
  }

  Situation author(String person) {
    authors.add(identity(person));
    return this;
  }

  private static Identity identity(String person) {
    return new Identity(person, person.contains("@") ? person : person + "@example.org");
  }

  Situation record(UnaryOperator<ChangeRecord> change) {
    record = change.apply(record);
    return this;
  }

  Situation findings(FindingFact... found) {
    findings = Optional.of(List.of(found));
    return this;
  }

  Situation landed(LandingForm form) {
    landing = Optional.of(form);
    return this;
  }

  Situation at(Instant when) {
    instant = when;
    now = when;
    return this;
  }

  /** Landed earlier than it is looked at. */
  Situation landedHoursAgo(long hours) {
    instant = now.minus(Duration.ofHours(hours));
    return this;
  }

  Situation headMoved() {
    headMoved = true;
    return this;
  }

  Situation unsigned() {
    digest = Optional.empty();
    return this;
  }

  Situation viewer(String person, List<FileUnits> units, String... confirmed) {
    viewer = Optional.of(new Viewer(Optional.of(person), units, List.of(confirmed)));
    return this;
  }

  Situation stranger() {
    viewer = Optional.of(new Viewer(Optional.empty(), List.of(), List.of()));
    return this;
  }

  Situation submitted() {
    sign(StatementKind.SUBMIT, "eve");
    return this;
  }

  Situation approvedBy(String... people) {
    for (String person : people) {
      sign(StatementKind.APPROVE, person);
    }
    return this;
  }

  Situation signed(StatementKind kind, String person, UnaryOperator<Act> change) {
    sign(kind, person, change);
    return this;
  }

  Sha256 sign(StatementKind kind, String person) {
    return sign(kind, person, it -> it);
  }

  Sha256 sign(StatementKind kind, String person, UnaryOperator<Act> change) {
    Act act = change.apply(new Act());
    Sha256 id =
        Sha256.of(("statement " + ++serial).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    statements.add(
        new StatementEntry(
            id,
            new Statement(
                kind,
                "urn:shop",
                act.changeId,
                act.basis,
                "refs/heads/main",
                act.base,
                act.head,
                new Signer(person, person, "reviewer", act.key.orElse(Policies.key(person))),
                "I do",
                act.at,
                List.of(),
                statements.stream().map(StatementEntry::id).toList(),
                act.supersedes,
                act.withdraws,
                act.comment,
                act.confirmed,
                new JournalRef(new UUID(3, 4), 1, Sha256.ZERO),
                act.attention,
                "file",
                "0".repeat(32))));
    return id;
  }

  Decision decide() {
    Classifier classifier =
        new Classifier(policy.map(PolicyInForce::registry).orElse(Registry.EMPTY));
    return Evaluator.evaluate(
        new EvaluationInput(
            new BasisFacts(CHANGE, digest, BASE, HEAD),
            classifier.classifyAll(files),
            commits,
            authors,
            record,
            statements,
            findings,
            policy,
            instant,
            now,
            landing,
            headMoved,
            viewer));
  }

  Requirement the(RequirementKind kind) {
    return decide().requirements().stream()
        .filter(requirement -> requirement.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  State state(RequirementKind kind) {
    return the(kind).state();
  }

  Requirement byId(String id) {
    return decide().requirements().stream()
        .filter(requirement -> requirement.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A record in which every field is filled in. */
  static ChangeRecord complete() {
    ChangeRecord out = ChangeRecord.blank(ChangeRecord.CODE_CHANGE);
    for (RecordSection section : RecordSchema.all()) {
      Map<String, String> values = new LinkedHashMap<>();
      for (RecordField field : section.fields()) {
        values.put(field.key(), field.choices().isEmpty() ? "none" : field.choices().getFirst());
      }
      if (section.key().equals("authors")) {
        values = Map.of("name", "Eve Engineer", "email", "eve@example.org");
      }
      if (section.table()) {
        out = out.withRows(section.key(), List.of(values));
      } else {
        for (Map.Entry<String, String> value : values.entrySet()) {
          out = out.with(section.key(), value.getKey(), value.getValue());
        }
      }
    }
    return out;
  }

  /** What one statement says beyond who and what. */
  static final class Act {
    private ChangeId changeId = CHANGE;
    private Sha256 basis = BASIS;
    private Oid base = BASE;
    private Oid head = HEAD;
    private Optional<String> key = Optional.empty();
    private Instant at = NOW.minus(Duration.ofHours(1));
    private List<Sha256> supersedes = List.of();
    private Optional<Sha256> withdraws = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private List<String> confirmed = List.of();
    private Attention attention = Attention.NONE;

    Act ofChange(ChangeId id) {
      changeId = id;
      return this;
    }

    Act onOldBasis() {
      basis = Sha256.of(new byte[] {2});
      return this;
    }

    Act onHead(Oid oid) {
      head = oid;
      return this;
    }

    Act onBase(Oid oid) {
      base = oid;
      return this;
    }

    Act at(Instant when) {
      at = when;
      return this;
    }

    Act with(String fingerprint) {
      key = Optional.of(fingerprint);
      return this;
    }

    Act agedHours(long hours) {
      at = NOW.minus(Duration.ofHours(hours));
      return this;
    }

    Act aheadSeconds(long seconds) {
      at = NOW.plusSeconds(seconds);
      return this;
    }

    Act superseding(Sha256 id) {
      supersedes = List.of(id);
      return this;
    }

    Act withdrawing(Sha256 id) {
      withdraws = Optional.of(id);
      return this;
    }

    Act saying(String text) {
      comment = Optional.of(text);
      return this;
    }

    Act confirming(String... systems) {
      confirmed = List.of(systems);
      return this;
    }

    Act having(int requiredTotal, int requiredMarked) {
      attention = new Attention(requiredTotal, requiredMarked, requiredTotal, requiredMarked);
      return this;
    }
  }
}
