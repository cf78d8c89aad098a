package dev.countersign.evidence;

import dev.countersign.evidence.json.JsonFields;
import dev.countersign.evidence.json.JsonObject;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.json.StrictJson;
import dev.countersign.model.Attention;
import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalRef;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementKind;
import java.util.Arrays;
import java.util.List;

/** {@code statement.json}: an in-toto Statement v1, written in the one layout, read strictly. */
public final class StatementCodec {
  /** Bytes of a statement, at most. */
  public static final int MAX_BYTES = 4 << 20;

  /** Characters of a meaning, at most. */
  public static final int MAX_MEANING = 2_000;

  /** Characters of a comment, at most. */
  public static final int MAX_COMMENT = 20_000;

  private static final String TYPE = "https://in-toto.io/Statement/v1";

  private StatementCodec() {}

  /** The exact bytes to sign. The lists of digests are written sorted. */
  public static byte[] write(Statement statement) {
    JsonFields subject =
        new JsonFields()
            .put("uri", statement.repository())
            .object("digest", new JsonFields().put("gitCommit", statement.head()));
    return new JsonFields()
        .put("_type", TYPE)
        .objects("subject", List.of(subject))
        .put("predicateType", statement.kind().predicateType())
        .object("predicate", predicate(statement))
        .bytes();
  }

  /** What the bytes say. */
  public static Statement parse(byte[] bytes) throws Malformed {
    JsonObject json = StrictJson.parse(bytes, MAX_BYTES);
    json.constant("_type", TYPE);
    StatementKind kind = json.as("predicateType", StatementCodec::kind);
    List<JsonObject> subjects = json.objects("subject");
    if (subjects.size() != 1) {
      throw new Malformed("subject: exactly one is expected");
    }
    JsonObject subject = subjects.getFirst();
    String repository = subject.as("uri", Forms::uri);
    JsonObject digest = subject.object("digest");
    Oid head = digest.as("gitCommit", Oid::new);
    digest.end();
    subject.end();
    Statement statement = predicate(kind, repository, head, json.object("predicate"));
    json.end();
    return statement;
  }

  private static JsonFields predicate(Statement statement) {
    Signer signer = statement.signer();
    JournalRef journal = statement.journal();
    Attention attention = statement.attention();
    return new JsonFields()
        .put("changeId", statement.changeId())
        .put("basis", statement.basis())
        .put("targetRef", statement.targetRef())
        .put("fromId", statement.base())
        .put("targetId", statement.head())
        .object(
            "signer",
            new JsonFields()
                .put("id", signer.id())
                .put("printedName", signer.printedName())
                .put("role", signer.role())
                .put("key", signer.key()))
        .put("meaning", statement.meaning())
        .put("claimedAt", statement.claimedAt())
        .objects("windows", WindowsCodec.fields(statement.windows()))
        .texts("seen", statement.seen().stream().sorted().toList())
        .texts("supersedes", statement.supersedes().stream().sorted().toList())
        .put("withdraws", statement.withdraws())
        .put("comment", statement.comment())
        .texts("confirmed", statement.confirmed())
        .object(
            "journal",
            new JsonFields()
                .put("id", journal.journal())
                .number("seq", journal.seq())
                .put("sha256", journal.sha256()))
        .object(
            "attention",
            new JsonFields()
                .flag("selfReported", true)
                .number("unitsTotal", attention.unitsTotal())
                .number("unitsMarked", attention.unitsMarked())
                .number("requiredTotal", attention.requiredTotal())
                .number("requiredMarked", attention.requiredMarked()))
        .put("method", statement.method())
        .put("nonce", statement.nonce());
  }

  private static Statement predicate(
      StatementKind kind, String repository, Oid head, JsonObject json) throws Malformed {
    if (!json.as("targetId", Oid::new).equals(head)) {
      throw new Malformed("predicate.targetId: is not the subject");
    }
    Statement statement =
        new Statement(
            kind,
            repository,
            json.as("changeId", ChangeId::parse),
            json.as("basis", Sha256::new),
            json.as("targetRef", Forms::ref),
            json.as("fromId", Oid::new),
            head,
            signer(json.object("signer")),
            bounded(json, "meaning", json.as("meaning", Forms::line), MAX_MEANING),
            json.as("claimedAt", Forms::instant),
            WindowsCodec.read(json.objects("windows")),
            sorted(json, "seen"),
            sorted(json, "supersedes"),
            json.optionalAs("withdraws", Sha256::new),
            json.optionalAs("comment", Forms::lines),
            json.listOf("confirmed", Forms::id),
            journal(json.object("journal")),
            attention(json.object("attention")),
            json.as("method", Forms::method),
            json.as("nonce", Forms::nonce));
    json.end();
    if (statement.comment().isPresent()) {
      bounded(json, "comment", statement.comment().get(), MAX_COMMENT);
    }
    if (statement.withdraws().isPresent() != (kind == StatementKind.WITHDRAW)) {
      throw new Malformed("predicate.withdraws: belongs to a withdrawal, and to nothing else");
    }
    return statement;
  }

  private static Signer signer(JsonObject json) throws Malformed {
    String role = json.text("role");
    if (!role.equals("engineer") && !role.equals("reviewer")) {
      throw new Malformed(json.at("role") + ": only \"engineer\" and \"reviewer\" are allowed");
    }
    Signer signer =
        new Signer(
            json.as("id", Forms::id),
            bounded(json, "printedName", json.as("printedName", Forms::line), 200),
            role,
            json.as("key", Forms::key));
    json.end();
    return signer;
  }

  private static JournalRef journal(JsonObject json) throws Malformed {
    JournalRef ref =
        new JournalRef(
            json.as("id", Forms::uuid), json.number("seq"), json.as("sha256", Sha256::new));
    json.end();
    return ref;
  }

  private static Attention attention(JsonObject json) throws Malformed {
    if (!json.flag("selfReported")) {
      throw new Malformed(json.at("selfReported") + ": only true is allowed");
    }
    Attention attention =
        new Attention(
            json.count("unitsTotal"),
            json.count("unitsMarked"),
            json.count("requiredTotal"),
            json.count("requiredMarked"));
    json.end();
    return attention;
  }

  private static List<Sha256> sorted(JsonObject json, String key) throws Malformed {
    List<Sha256> digests = json.listOf(key, Sha256::new);
    for (int i = 1; i < digests.size(); i++) {
      if (digests.get(i - 1).compareTo(digests.get(i)) >= 0) {
        throw new Malformed(json.at(key) + ": digests must be sorted, each once");
      }
    }
    return digests;
  }

  private static String bounded(JsonObject json, String key, String text, int max)
      throws Malformed {
    if (text.length() > max) {
      throw new Malformed(json.at(key) + ": more than " + max + " characters");
    }
    return text;
  }

  private static StatementKind kind(String predicateType) {
    return Arrays.stream(StatementKind.values())
        .filter(kind -> kind.predicateType().equals(predicateType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a predicate type"));
  }
}
