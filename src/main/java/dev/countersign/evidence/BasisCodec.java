package dev.countersign.evidence;

import dev.countersign.evidence.json.JsonFields;
import dev.countersign.evidence.json.JsonObject;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.json.StrictJson;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code basis.json}: writes it in the one layout, reads it strictly. */
public final class BasisCodec {
  /** Bytes of a basis, at most. */
  public static final int MAX_BYTES = 4 << 20;

  private static final int SCHEMA = 1;

  private BasisCodec() {}

  /** The exact bytes of a new basis. A basis that was read keeps the bytes it came with. */
  public static byte[] write(Basis basis) {
    return new JsonFields()
        .number("schema", SCHEMA)
        .put("changeId", basis.changeId())
        .put("repository", basis.repository())
        .put("rootCommit", basis.rootCommit())
        .put("targetRef", basis.targetRef())
        .flag("inRetrospect", basis.inRetrospect())
        .put("base", basis.base())
        .put("head", basis.head())
        .put("resultTree", basis.resultTree())
        .put("paths", basis.paths())
        .put("diff", basis.diff())
        .put("record", basis.record())
        .objects("policy", basis.policy().stream().map(BasisCodec::policy).toList())
        .objects("limits", basis.limits().stream().map(BasisCodec::limit).toList())
        .bytes();
  }

  /** What the bytes say. */
  public static Basis parse(byte[] bytes) throws Malformed {
    JsonObject json = StrictJson.parse(bytes, MAX_BYTES);
    json.constant("schema", SCHEMA);
    List<PolicyRef> policy = new ArrayList<>();
    for (JsonObject ref : json.objects("policy")) {
      policy.add(policy(ref));
    }
    List<Limit> limits = new ArrayList<>();
    for (JsonObject limit : json.objects("limits")) {
      limits.add(new Limit(limit.text("code"), limit.text("where"), limit.text("sentence")));
      limit.end();
    }
    Basis basis =
        new Basis(
            json.as("changeId", ChangeId::parse),
            json.as("repository", Forms::uri),
            json.as("rootCommit", Oid::new),
            json.as("targetRef", Forms::ref),
            json.flag("inRetrospect"),
            json.as("base", Oid::new),
            json.as("head", Oid::new),
            json.as("resultTree", Oid::new),
            json.as("paths", Sha256::new),
            json.as("diff", Sha256::new),
            json.as("record", Sha256::new),
            policy,
            limits);
    json.end();
    return basis;
  }

  private static JsonFields policy(PolicyRef ref) {
    return new JsonFields()
        .put("origin", ref.origin())
        .put("path", ref.path())
        .put("sha256", ref.sha256())
        .put("gitBlob", ref.gitBlob())
        .put("ref", ref.ref())
        .put("gitCommit", ref.gitCommit());
  }

  private static PolicyRef policy(JsonObject json) throws Malformed {
    String origin = json.text("origin");
    boolean target = origin.equals("target");
    if (!target && !origin.equals("outside")) {
      throw new Malformed(json.at("origin") + ": only \"target\" and \"outside\" are allowed");
    }
    Optional<String> ref = json.optionalAs("ref", Forms::ref);
    Optional<Oid> commit = json.optionalAs("gitCommit", Oid::new);
    if (ref.isPresent() != target || commit.isPresent() != target) {
      throw new Malformed(json.at("origin") + ": ref and gitCommit belong to \"target\" alone");
    }
    PolicyRef parsed =
        new PolicyRef(
            origin,
            json.as("path", Forms::line),
            json.as("sha256", Sha256::new),
            json.as("gitBlob", Oid::new),
            ref,
            commit);
    json.end();
    return parsed;
  }

  private static JsonFields limit(Limit limit) {
    return new JsonFields()
        .put("code", limit.code())
        .put("where", limit.where())
        .put("sentence", limit.sentence());
  }
}
