package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.Plane;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTest {
  private static final String FULL =
      """
      unmapped: note
      rules:
        - id: tier1-two-reviews
          when: { tier: 1 }
          approvals: { count: 2, distinctGroups: 2, from: [sre, owners] }
          record: [blastRadius, rollback]
          safeguards: { maxSeverity: warning }
          attention: all
          maxAge: 72h
          confirm: systems
          landing: exact
        - id: narrow
          when: { tier: [2, 3], plane: control, system: payments, category: [payment, other], paths: ["*.sql"], kinds: [deleted, mode-changed], severity: error }
          approvals: { count: 1 }
      windows:
        - id: safety-reset
          title: 90-day safety reset
          from: 2026-10-01
          days: 90
          rules:
            - { id: more, when: {}, maxAge: 30m }
      bypass:
        from: [incident-commanders, bob]
        reasons: [incident, security]
        maxAge: 4h
        retroReview: 1d
      """;
  private static final String RULES =
      """
      rules:
        - id: base
          when: {}
          approvals: { count: 1 }
      """;

  @Test
  void everything_of_the_format_is_read() {
    PolicyInForce read = Policies.load(FULL);

    assertThat(read.refs()).hasSize(2);
    assertThat(read.registry().system("checkout").orElseThrow())
        .isEqualTo(
            new SystemEntry(
                "checkout",
                "Checkout",
                1,
                Plane.DATA,
                "order-processing",
                List.of("team-checkout"),
                List.of("retail", "stores"),
                List.of(
                    new PathPattern("/services/checkout/**"),
                    new PathPattern("!/services/checkout/docs/**")),
                List.of("payments"),
                Optional.of(new Exposure("orders", 250_000))));
    assertThat(read.registry().system("web").orElseThrow().category()).isEqualTo("other");
    Policy policy = read.policy();
    assertThat(policy.repository()).contains("https://git.example.org/retail/shop");
    assertThat(policy.unmapped()).isEqualTo(Unmapped.NOTE);
    assertThat(policy.people()).extracting(Person::kind).contains(PersonKind.AGENT);
    assertThat(policy.rules().getFirst())
        .isEqualTo(
            new Rule(
                "tier1-two-reviews",
                new Condition(
                    List.of(1),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty()),
                Optional.of(new Approvals(2, 2, List.of("sre", "owners"))),
                List.of("blastRadius", "rollback"),
                Optional.of(Severity.WARNING),
                true,
                Optional.of(Duration.ofHours(72)),
                true,
                true));
    assertThat(policy.rules().get(1).when())
        .isEqualTo(
            new Condition(
                List.of(2, 3),
                Optional.of(Plane.CONTROL),
                List.of("payments"),
                List.of("payment", "other"),
                List.of(new PathPattern("*.sql")),
                List.of(ChangeKind.DELETED, ChangeKind.MODE_CHANGED),
                Optional.of(Severity.ERROR)));
    Window window = policy.windows().getFirst();
    assertThat(window.title()).isEqualTo("90-day safety reset");
    assertThat(window.from()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(window.days()).isEqualTo(90);
    assertThat(window.rules().getFirst().maxAge()).contains(Duration.ofMinutes(30));
    assertThat(policy.bypass())
        .contains(
            new Bypass(
                List.of("incident-commanders", "bob"),
                List.of("incident", "security"),
                Duration.ofHours(4),
                Duration.ofDays(1)));
  }

  @Test
  void unknown_identities_block_unless_the_policy_says_otherwise() {
    assertThat(Policies.load(RULES).policy().unmapped()).isEqualTo(Unmapped.BLOCK);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tier: 1            | tier: 7                   | systems.yaml:5:11: tier must be 1, 2, 3 or 4, not 7; choose one.
          tier: 1            | tear: 1                   | systems.yaml:5:5: the key tear is unknown in a system; its keys are
          tier: 1            | plane: data               | systems.yaml:6:5: the key plane stands here twice; keep one.
          plane: data        | plane: both               | systems.yaml:6:12: plane must be data or control, not both; choose one.
          name: Checkout     | name: 12                  | systems.yaml:4:11: name must be text, not 12; that is a number; put it in quotes.
          name: Checkout     | name: true                | systems.yaml:4:11: name must be text, not true; that is true or false; put it in quotes.
          name: Checkout     | name:                     | systems.yaml:4:10: name must be text, not nothing; that is nothing; put it in quotes.
          name: Checkout     | name: [Checkout]          | systems.yaml:4:11: name must be text, not a list; write a single value.
          name: Checkout     | name: ' '                 | systems.yaml:4:11: name must have 1 to 1000 characters; mend it.
          name: Checkout     | name: &n Checkout         | systems.yaml:4:11: anchors are not allowed; write the value out where it is needed.
          name: Checkout     | name: *n                  | systems.yaml:4:11: aliases are not allowed; write the value out.
          name: Checkout     | name: !!str Checkout      | systems.yaml:4:11: tags are not allowed; take the one with ! out.
          name: Checkout     | name: "a\\u202eb"         | systems.yaml:4:11: name has characters that cannot be seen or mislead (a\\u{202e}b); take them out.
          name: Checkout     | rollup: []                | systems.yaml:9:5: the key rollup stands here twice; keep one.
          id: checkout       | id: Check Out             | systems.yaml:3:9: id must start with a-z or 0-9 and have up to 64 of
          id: payments       | id: checkout              | systems.yaml:13:9: the system checkout is defined twice; keep one.
          order-processing   | orders                    | systems.yaml:7:15: category must be order-processing, payment, logistics, cloud-service or other, not orders; choose one.
          [team-checkout]    | team-checkout             | systems.yaml:8:13: owners must be a list, not team-checkout; put it in [ ].
          [team-checkout]    | [team-x]                  | systems.yaml:8:14: team-x (owner of the system checkout) is neither a group nor a person in policy.yaml; add it there.
          "/services/checkout/**" | "/services/checkout/" | systems.yaml:10:13: the path /services/checkout/ ends with a slash and so names a folder
          [/routing/**]      | []                        | systems.yaml:26:12: paths must have at least one pattern; add one.
          dependsOn: [payments]\\n    exposure | dependsOn: [ledger]\\n    exposure | systems.yaml:11:17: there is no system ledger in systems.yaml; define it or mend the id.
          dependsOn: [payments]\\n    exposure | dependsOn: [checkout]\\n    exposure | systems.yaml:11:17: the system checkout depends on itself; take it out.
          perHour: 250000    | perHour: 2.5              | systems.yaml:12:40: perHour must be a whole number from 0 to 1000000000000, not 2.5; write the digits without quotes.
          perHour: 250000    | perHour: -1               | systems.yaml:12:40: perHour must be a whole number from 0 to 1000000000000, not -1; choose one within these bounds.
          perHour: 250000    | perHour: 0x10             | systems.yaml:12:40: perHour must be a whole number from 0 to 1000000000000, not 0x10; write decimal digits.
          schema: 1          | schema: 2                 | systems.yaml:1:9: schema must be a whole number from 1 to 1, not 2
          schema: 1          | schema: "1"               | systems.yaml:1:9: schema must be a whole number from 1 to 1, not 1; write the digits without quotes.
          schema: 1          | scheme: 1                 | systems.yaml:1:1: the key scheme is unknown in systems.yaml; its keys are schema, systems.
          schema: 1          | [x]: 1                    | systems.yaml:1:1: a key must be a single word; write it as text.
          schema: 1          | {schema: 1                | systems.yaml:2:8: this is not valid YAML
          schema: 1          | %YAML 1.2\\n---\\nschema: 1 | systems.yaml:1:1: directives are not allowed; take the line with % out.
          exposure: {        | exposure: { x: [[[[[[[[[[[[[[1]]]]]]]]]]]]]], | nested too deeply
          """)
  void a_faulty_registry_is_refused_with_the_place(String from, String to, String sentence) {
    String faulty = replaced(Policies.SYSTEMS, from, to);
    assertThatThrownBy(() -> Policies.load(Policies.policy(RULES), faulty))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: ann,            | id: eve,              | policy.yaml:5:11: the person eve is defined twice; keep one.
          kind: agent         | kind: robot           | policy.yaml:10:23: kind must be human, service or agent, not robot; choose one.
          cyd@example.org     | Ann@Example.org       | the e-mail Ann@Example.org belongs to ann already; keep it in one place.
          bob@home.example    | BOB@example.org       | the e-mail BOB@example.org stands twice under bob; keep it in one place.
          cyd@example.org     | cyd                   | an e-mail must look like name@example.org, not cyd; mend it.
          SHA256:cydA         | SHA256:annA           | belongs to ann already; keep it in one place.
          SHA256:cydA         | MD5:cydA              | a key must be a fingerprint as ssh-keygen -l prints it
          groups: [sre] }     | groups: [owners] }    | policy.yaml:6:214: a group cannot be called owners
          https://git.example | git.example           | policy.yaml:2:13: repository must be an absolute URI such as
          https://git.example | https://[             | policy.yaml:2:13: repository must be an absolute URI such as
          unmapped: note      | unmapped: ignore      | policy.yaml:11:11: unmapped must be block or note, not ignore; choose one.
          tier: 1 }           | tear: 1 }             | policy.yaml:14:13: the key tear is unknown in when; its keys are tier, plane, system, category, paths, kinds, severity.
          tier: 1 }           | tier: [] }            | policy.yaml:14:19: tier must have at least one entry; add one or leave it out.
          tier: 1 }           | tier: [1, 5] }        | policy.yaml:14:23: tier must be 1, 2, 3 or 4, not 5; choose one.
          paths: ["*.sql"]    | paths: []             | paths must have at least one entry; add one or leave it out.
          tier: 1 }           | tier: 1, severity: bad } | policy.yaml:14:32: severity must be none, note, warning or error, not bad; choose one.
          count: 2            | count: 0              | policy.yaml:15:25: count must be a whole number from 1 to 20, not 0; choose one within these bounds.
          distinctGroups: 2   | distinctGroups: 3     | policy.yaml:15:44: distinctGroups must not exceed count or the groups in from, so it is at most 2 here, not 3; lower it or name more groups.
          [sre, owners]       | [sre]                 | policy.yaml:15:44: distinctGroups must not exceed count or the groups in from, so it is at most 1 here
          [sre, owners]       | []                    | policy.yaml:15:53: from must have at least one entry; add one or leave it out.
          [sre, owners]       | [sre, sre]            | policy.yaml:15:53: from names a group twice; keep one.
          [sre, owners]       | [sre, nobody]         | policy.yaml:15:59: nobody in policy.yaml is in the group nobody (approvals of the rule tier1-two-reviews); add it to the groups of a person.
          when: { tier: 1 }   | when: { paths: [a] }  | policy.yaml:15:59: owners needs a rule that speaks of systems
          [blastRadius, rollback] | [blastRadios]     | policy.yaml:16:14: record must be reason, description,
          attention: all      | attention: some       | policy.yaml:18:16: attention must be all, not some; choose one.
          maxAge: 72h         | maxAge: 3 days        | policy.yaml:19:13: maxAge must be a time such as 30m, 72h or 5d, not 3 days; write it so.
          confirm: systems    | confirm: true         | policy.yaml:20:14: confirm must be systems, not true; choose one.
          landing: exact      | landing: squash       | policy.yaml:21:14: landing must be exact, not squash; choose one.
          id: narrow          | id: tier1-two-reviews | policy.yaml:22:9: the id tier1-two-reviews is taken by another rule; choose another.
          id: narrow          | id: built-in          | policy.yaml:22:9: the id built-in is taken by another rule; choose another.
          system: payments    | system: ledger        | policy.yaml:23:51: there is no system ledger in systems.yaml; define it or mend the id.
          kinds: [deleted     | kinds: [gone          | kinds must be added, modified, deleted, renamed, copied, mode-changed or type-changed, not gone; choose one.
          "*.sql"             | "[a"                  | the path [a has a bracket that is never closed; close or escape it.
          2026-10-01          | 1 October             | policy.yaml:28:11: from must be a day such as 2026-10-01, not 1 October; write it so.
          2026-10-01          | 2026-02-30            | policy.yaml:28:11: from must be a day of the calendar, not 2026-02-30; choose another.
          days: 90            | days: 0               | policy.yaml:29:11: days must be a whole number from 1 to 3660, not 0
          , maxAge: 30m       | ''                    | policy.yaml:31:9: the rule more asks for nothing; add approvals, record or another.
          maxAge: 30m         | confirm: systems      | policy.yaml:31:40: confirm: systems needs a rule that speaks of systems
          id: more            | id: narrow            | policy.yaml:31:15: the id narrow is taken by another rule; choose another.
          [incident-commanders, bob] | [managers]     | policy.yaml:33:10: managers (may bypass) is neither a group nor a person in policy.yaml; add it there.
          [incident, security] | []                   | policy.yaml:33:3: bypass must name at least one group in from and one of reasons; add it.
          reasons: [          | reason: [             | policy.yaml:34:3: the key reason is unknown in bypass; its keys are from, reasons, maxAge, retroReview.
          retroReview: 1d     | ''                    | policy.yaml:33:3: bypass lacks the key retroReview; add it.
          """)
  void a_faulty_policy_is_refused_with_the_place(String from, String to, String sentence) {
    String faulty = replaced(Policies.policy(FULL), from, to);
    assertThatThrownBy(() -> Policies.load(faulty, Policies.SYSTEMS))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void a_file_that_is_not_one_plain_document_is_refused() {
    assertRefused(new byte[0], "policy.yaml:1:1: the file is empty; begin it with schema: 1.");
    assertRefused(
        "\ufeffschema: 1".getBytes(StandardCharsets.UTF_8),
        "policy.yaml:1:1: the file starts with a byte order mark; save it without one.");
    assertRefused(
        new byte[] {'a', ':', '\n', 'b', (byte) 0xff},
        "policy.yaml:2:2: the bytes here are not UTF-8; save the file as UTF-8.");
    assertRefused(
        "a: 1\nb: \u0007".getBytes(StandardCharsets.UTF_8),
        "policy.yaml:2:4: the character U+0007 is not allowed in YAML; take it out.");
    assertRefused(
        "schema: 1\n---\nschema: 1\n".getBytes(StandardCharsets.UTF_8),
        "policy.yaml:2:1: a second document begins here; keep one in the file.");
    assertRefused(
        "- a".getBytes(StandardCharsets.UTF_8),
        "policy.yaml:1:1: policy.yaml must be a mapping, not a list; its keys are schema,");
    assertRefused(
        new byte[YamlDocument.LARGEST + 1],
        "policy.yaml:1:1: the file is larger than 1 MiB; split or shorten it.");
  }

  @Test
  void the_largest_file_is_read_and_depth_does_not_exhaust_the_stack() {
    String comment = "#".repeat(YamlDocument.LARGEST - Policies.policy(RULES).length() - 1);
    Policies.load(Policies.policy(RULES) + comment + "\n", Policies.SYSTEMS);
    assertRefused(
        "[".repeat(500_000).getBytes(StandardCharsets.UTF_8),
        "policy.yaml:1:17: this is nested too deeply; no key goes that deep.");
  }

  @Test
  void both_files_or_neither_make_a_policy() {
    Optional<PolicyFile> policy = Optional.of(Policies.file("policy.yaml", Policies.policy(RULES)));
    Optional<PolicyFile> systems = Optional.of(Policies.file("systems.yaml", Policies.SYSTEMS));
    assertThat(PolicyInForce.load(Optional.empty(), Optional.empty())).isEmpty();
    assertThat(PolicyInForce.load(policy, systems)).isPresent();
    assertThatThrownBy(() -> PolicyInForce.load(policy, Optional.empty()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("policy.yaml is there but systems.yaml is not");
    assertThatThrownBy(() -> PolicyInForce.load(Optional.empty(), systems))
        .hasMessageContaining("systems.yaml is there but policy.yaml is not");
  }

  private static void assertRefused(byte[] policy, String sentence) {
    assertThatThrownBy(() ->
            PolicyInForce.load(
                Policies.file("policy.yaml", policy),
                Policies.file("systems.yaml", Policies.SYSTEMS)))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(sentence);
  }

  private static String replaced(String text, String from, String to) {
    String part = from.replace("\\n", "\n");
    assertThat(text).contains(part);
    return text.replaceFirst(
        Pattern.quote(part), Matcher.quoteReplacement(to.replace("\\n", "\n")));
  }
}
