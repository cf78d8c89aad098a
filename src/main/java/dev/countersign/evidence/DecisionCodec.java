package dev.countersign.evidence;

import dev.countersign.evidence.json.JsonFields;
import dev.countersign.evidence.json.JsonObject;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.json.StrictJson;
import dev.countersign.model.OpenWindow;
import dev.countersign.model.Sha256;
import dev.countersign.policy.BypassStatus;
import dev.countersign.policy.CountedApproval;
import dev.countersign.policy.Decision;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.policy.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code decision.json}: writes it in the one layout, reads it strictly. */
public final class DecisionCodec {
  /** Bytes of a decision, at most. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int SCHEMA = 1;

  private DecisionCodec() {}

  /** The exact bytes. What concerns a viewer alone is not part of it. */
  public static byte[] write(DatedDecision dated) {
    Decision decision = dated.decision();
    JsonFields json =
        new JsonFields()
            .number("schema", SCHEMA)
            .put("at", dated.at())
            .put("overall", decision.overall())
            .objects(
                "requirements",
                decision.requirements().stream().map(DecisionCodec::requirement).toList())
            .objects("windows", WindowsCodec.fields(decision.openWindows()))
            .objects(
                "approvals", decision.approvals().stream().map(DecisionCodec::approval).toList());
    decision.bypass().ifPresent(bypass -> json.object("bypass", bypass(bypass)));
    return json.bytes();
  }

  /** What the bytes say. */
  public static DatedDecision parse(byte[] bytes) throws Malformed {
    JsonObject json = StrictJson.parse(bytes, MAX_BYTES);
    json.constant("schema", SCHEMA);
    List<Requirement> requirements = new ArrayList<>();
    for (JsonObject requirement : json.objects("requirements")) {
      requirements.add(requirement(requirement));
    }
    List<OpenWindow> windows = WindowsCodec.read(json.objects("windows"));
    List<CountedApproval> approvals = new ArrayList<>();
    for (JsonObject approval : json.objects("approvals")) {
      approvals.add(approval(approval));
    }
    Optional<BypassStatus> bypass =
        json.has("bypass") ? Optional.of(bypass(json.object("bypass"))) : Optional.empty();
    DatedDecision dated =
        new DatedDecision(
            json.as("at", Forms::instant),
            new Decision(
                json.as("overall", State::valueOf),
                requirements,
                windows,
                approvals,
                Optional.empty(),
                bypass));
    json.end();
    return dated;
  }

  private static JsonFields requirement(Requirement requirement) {
    return new JsonFields()
        .put("id", requirement.id())
        .put("kind", word(requirement.kind()))
        .put("rule", requirement.ruleId())
        .put("system", requirement.systemId())
        .put("state", requirement.state())
        .put("title", requirement.title())
        .put("sentence", requirement.sentence())
        .number("done", requirement.done())
        .number("total", requirement.total())
        .texts("links", requirement.links());
  }

  private static Requirement requirement(JsonObject json) throws Malformed {
    Requirement requirement =
        new Requirement(
            json.text("id"),
            json.as("kind", DecisionCodec::kind),
            json.text("rule"),
            json.optionalText("system"),
            json.as("state", State::valueOf),
            json.text("title"),
            json.text("sentence"),
            json.count("done"),
            json.count("total"),
            json.listOf("links", link -> link));
    json.end();
    return requirement;
  }

  private static JsonFields approval(CountedApproval approval) {
    return new JsonFields()
        .put("person", approval.personId())
        .put("key", approval.key())
        .put("statement", approval.statementId())
        .put("claimedAt", approval.claimedAt());
  }

  private static CountedApproval approval(JsonObject json) throws Malformed {
    CountedApproval approval =
        new CountedApproval(
            json.as("person", Forms::id),
            json.as("key", Forms::key),
            json.as("statement", Sha256::new),
            json.as("claimedAt", Forms::instant));
    json.end();
    return approval;
  }

  private static JsonFields bypass(BypassStatus bypass) {
    return new JsonFields()
        .put("person", bypass.personId())
        .put("statement", bypass.statementId())
        .put("reason", bypass.reason())
        .put("reviewDue", bypass.reviewDue())
        .flag("reviewed", bypass.reviewed());
  }

  private static BypassStatus bypass(JsonObject json) throws Malformed {
    BypassStatus bypass =
        new BypassStatus(
            json.as("person", Forms::id),
            json.as("statement", Sha256::new),
            json.text("reason"),
            json.as("reviewDue", Forms::instant),
            json.flag("reviewed"));
    json.end();
    return bypass;
  }

  private static String word(RequirementKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RequirementKind kind(String word) {
    return Arrays.stream(RequirementKind.values())
        .filter(kind -> word(kind).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a kind of requirement"));
  }
}
