package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.JournalLine;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import dev.countersign.model.Sha256;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {
  @TempDir static Path folder;
  private static SampleEvidence sample;
  private static byte[] approval;
  private static Statement statement;

  @BeforeAll
  static void make() throws Malformed {
    sample = SampleEvidence.in(folder);
    Sha256 id = sample.sign(StatementKind.APPROVE, "reviewer-1");
    approval = sample.files().get(EvidenceNames.statement(id));
    statement = StatementCodec.parse(approval);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @Test
  void a_basis_says_again_what_was_written() throws Malformed {
    assertThat(BasisCodec.parse(sample.basis().json())).isEqualTo(sample.basis().basis());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "schema": 1                | "schema": 2                    | schema: only 1 is known
          "inRetrospect": false      | "inRetrospect": "no"           | inRetrospect: true or false
          "inRetrospect": false      | "inRetrospect": false, "x": 1  | x: unknown field
          "targetRef": "refs/        | "targetRef": "                 | targetRef: not of the form
          "origin": "target"         | "origin": "head"               | policy[0].origin: only
          "origin": "target"         | "origin": "outside"            | policy[0].origin: ref and
          "limits": []               | "limits": [1]                  | limits[0]: an object
          "repository": "https:      | "repository": "                | repository: not of the form
          """)
  void a_basis_that_is_not_of_the_form_is_refused(String part, String instead, String reason) {
    String json = new String(sample.basis().json(), StandardCharsets.UTF_8);
    assertThat(json).contains(part);
    String changed = json.replaceFirst(java.util.regex.Pattern.quote(part), instead);
    assertThatThrownBy(() -> BasisCodec.parse(changed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @EnumSource(StatementKind.class)
  void a_statement_of_each_kind_says_again_what_was_written(StatementKind kind) throws Malformed {
    Optional<Sha256> withdraws =
        kind == StatementKind.WITHDRAW ? Optional.of(Sha256.ZERO) : Optional.empty();
    Statement made = with(kind, statement.meaning(), withdraws, Optional.of("two\nlines ü"));
    assertThat(StatementCodec.parse(StatementCodec.write(made))).isEqualTo(made);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Statement/v1               | Statement/v2                   | _type: only
          urn:countersign:approve:v1 | urn:countersign:approve:v2     | predicateType: not of the form
          urn:countersign:approve:v1 | urn:countersign:withdraw:v1    | predicate.withdraws: belongs
          "selfReported": true       | "selfReported": false          | predicate.attention.selfReported
          "role": "reviewer"         | "role": "director"             | predicate.signer.role: only
          "key": "SHA256:            | "key": "SHA512:                | predicate.signer.key: not of
          09:10:00Z                  | 09:10:00.5Z                    | predicate.claimedAt: not of
          09:10:00Z                  | 09:10:00+00:00                 | predicate.claimedAt: not of
          09:10:00Z                  | 24:00:00Z                      | predicate.claimedAt: not of
          "confirmed": []            | "confirmed": ["A b"]           | predicate.confirmed[0]: not of
          "meaning": "               | "meaning": "\\u202e            | predicate.meaning: not of
          "meaning": "               | "meaning": "a\\n               | predicate.meaning: not of
          "method": "file"           | "method": "file", "ok": true   | predicate.ok: unknown field
          "seq": 2                   | "seq": 2.0                     | whole numbers
          "seq": 2                   | "seq": -2                      | out of range
          """)
  void a_statement_that_is_not_of_the_form_is_refused(String part, String instead, String reason) {
    String json = new String(approval, StandardCharsets.UTF_8);
    assertThat(json).contains(part);
    byte[] changed = json.replace(part, instead).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatementCodec.parse(changed))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining(reason);
  }

  @Test
  void a_subject_is_head_and_only_head() {
    String json = new String(approval, StandardCharsets.UTF_8);
    String head = sample.basis().basis().head().hex();
    String base = sample.basis().basis().base().hex();
    byte[] other = json.replaceFirst(head, base).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatementCodec.parse(other))
        .hasMessage("predicate.targetId: is not the subject");
    byte[] none =
        json.replaceFirst("(?s)\"subject\": \\[.*?\\n  \\]", "\"subject\": []")
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatementCodec.parse(none))
        .hasMessage("subject: exactly one is expected");
  }

  @Test
  void digests_in_a_statement_are_sorted_each_once() {
    String two = "\"seen\": [\"" + "b".repeat(64) + "\", \"" + "a".repeat(64) + "\"]";
    byte[] json =
        new String(approval, StandardCharsets.UTF_8)
            .replace("\"seen\": []", two)
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> StatementCodec.parse(json)).hasMessageContaining("sorted, each once");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u202eb", "a\u0007", "a\u2066b", "\ufeffa", "\ud800"})
  void a_meaning_that_could_deceive_is_not_signed(String meaning) {
    Statement made = with(StatementKind.APPROVE, meaning, Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> StatementMaker.make(made, sample.key("reviewer-1")))
        .isInstanceOfSatisfying(
            BadInput.class, it -> assertThat(it.code()).isEqualTo("statement.text"));
  }

  @Test
  void a_comment_may_have_lines_and_nothing_else_that_deceives() {
    Statement lines = with(StatementKind.APPROVE, "m", Optional.empty(), Optional.of("a\nb"));
    assertThat(StatementMaker.make(lines, sample.key("reviewer-1")).json()).isNotEmpty();
    Statement bad = with(StatementKind.APPROVE, "m", Optional.empty(), Optional.of("a\u2067b"));
    assertThatThrownBy(() -> StatementMaker.make(bad, sample.key("reviewer-1")))
        .hasMessageContaining("U+2067 at character 2");
  }

  @Test
  void another_key_than_the_signers_does_not_sign() {
    assertThatThrownBy(() -> StatementMaker.make(statement, sample.key("reviewer-2")))
        .isInstanceOfSatisfying(
            BadInput.class, it -> assertThat(it.code()).isEqualTo("statement.key"));
  }

  @Test
  void what_no_reader_would_accept_is_not_signed() {
    Signer signer = statement.signer();
    Statement made =
        new Statement(
            statement.kind(),
            statement.repository(),
            statement.changeId(),
            statement.basis(),
            "main",
            statement.base(),
            statement.head(),
            signer,
            statement.meaning(),
            statement.claimedAt(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            statement.journal(),
            statement.attention(),
            statement.method(),
            statement.nonce());
    assertThatThrownBy(() -> StatementMaker.make(made, sample.key("reviewer-1")))
        .hasMessageContaining("predicate.targetRef");
  }

  @Test
  void a_record_says_again_what_was_written() throws Malformed {
    ChangeRecord record = SampleRecord.complete();
    assertThat(RecordCodec.write(RecordCodec.parse(RecordCodec.write(record))))
        .isEqualTo(RecordCodec.write(record));
    assertThat(RecordCodec.parse(RecordCodec.write(record)).value("rollback", "rehearsed"))
        .isEqualTo("yes");
  }

  @Test
  void a_record_with_every_section_keeps_all_of_it() throws Malformed {
    ChangeRecord record = ChangeRecord.blank(ChangeRecord.CODE_CHANGE);
    for (RecordSection section : RecordSchema.all()) {
      Map<String, String> values = new HashMap<>();
      section.fields().forEach(field -> values.put(field.key(), "value\tof " + field.key() + "\n"));
      if (section.table()) {
        record = record.withRows(section.key(), List.of(values, values));
      } else {
        for (var value : values.entrySet()) {
          record = record.with(section.key(), value.getKey(), value.getValue());
        }
      }
    }
    assertThat(RecordCodec.parse(RecordCodec.write(record))).isEqualTo(record);
  }

  @Test
  void a_draft_may_be_empty_and_blank_is_the_same_as_absent() throws Malformed {
    ChangeRecord blank = ChangeRecord.blank(ChangeRecord.CODE_CHANGE);
    ChangeRecord blanks =
        blank
            .with("reason", "text", " \n")
            .withRows("authors", List.of(Map.of("name", ""), Map.of()));
    assertThat(RecordCodec.write(blanks)).isEqualTo(RecordCodec.write(blank));
    assertThat(RecordCodec.parse(RecordCodec.write(blank))).isEqualTo(blank);
  }

  @Test
  void sections_and_fields_that_nobody_knows_are_refused_both_ways() {
    ChangeRecord blank = ChangeRecord.blank(ChangeRecord.CODE_CHANGE);
    assertThatThrownBy(() -> RecordCodec.write(blank.with("mood", "text", "good")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RecordCodec.write(blank.with("reason", "mood", "good")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> record("\"mood\": {}")).hasMessage("mood: unknown field");
    assertThatThrownBy(() -> record("\"reason\": {\"mood\": \"x\"}"))
        .hasMessage("reason.mood: unknown field");
    assertThatThrownBy(() -> record("\"reason\": []")).hasMessage("reason: an object is expected");
    assertThatThrownBy(() -> record("\"authors\": {}")).hasMessage("authors: a list is expected");
  }

  @Test
  void journal_lines_have_one_form() throws Malformed {
    JournalLine line = sample.journal("engineer-1", JournalKinds.INTENT, Optional.of(Sha256.ZERO));
    byte[] bytes = JournalCodec.write(List.of(line, line));
    assertThat(JournalCodec.parse(bytes)).containsExactly(line, line);
    String text = line.text();
    for (String other :
        List.of(
            text.replace(",", ", "),
            text.replace("\"v\":1", "\"v\":2"),
            text.replace("\n", "\r\n"),
            text.replace("\n", ""),
            text + "\n",
            text.replace("\"kind\":\"intent\"", "\"kind\":\"Intent\""),
            text.replace("{\"v\":1,", "{").replace("}\n", ",\"v\":1}\n"))) {
      assertThatThrownBy(() -> JournalCodec.parse(other.getBytes(StandardCharsets.UTF_8)))
          .as(other)
          .isInstanceOf(Malformed.class);
    }
  }

  private static ChangeRecord record(String fields) throws Malformed {
    String json = "{\"schema\": 1, \"model\": \"code-change\", " + fields + "}";
    return RecordCodec.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Statement with(
      StatementKind kind, String meaning, Optional<Sha256> withdraws, Optional<String> comment) {
    return new Statement(
        kind,
        statement.repository(),
        statement.changeId(),
        statement.basis(),
        statement.targetRef(),
        statement.base(),
        statement.head(),
        statement.signer(),
        meaning,
        statement.claimedAt(),
        statement.windows(),
        List.of(),
        List.of(),
        withdraws,
        comment,
        List.of("storefront"),
        statement.journal(),
        statement.attention(),
        statement.method(),
        statement.nonce());
  }
}
