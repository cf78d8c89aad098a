package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordSchema;
import dev.countersign.model.RecordSection;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCompletenessTest {
  @Test
  void a_complete_record_lacks_nothing_and_a_blank_one_lacks_every_section() {
    assertThat(RecordCompleteness.missing(Situation.complete(), RecordSchema.all())).isEmpty();
    assertThat(
            RecordCompleteness.missing(
                ChangeRecord.blank(ChangeRecord.CODE_CHANGE), RecordSchema.all()))
        .extracting(MissingField::section)
        .containsSubsequence(RecordSchema.all().stream().map(RecordSection::key).toList());
  }

  @Test
  void a_table_needs_a_row_and_each_row_its_cells() {
    ChangeRecord none = Situation.complete().withRows("validation", List.of());
    assertThat(missing(none, "validation"))
        .containsExactly(
            new MissingField("validation", "", -1, "Validation has no row yet; add at least one."));

    ChangeRecord second =
        Situation.complete()
            .withRows(
                "validation",
                List.of(Map.of("test", "unit", "result", "passed"), Map.of("test", "load")));
    assertThat(missing(second, "validation"))
        .containsExactly(
            new MissingField(
                "validation",
                "result",
                1,
                "Validation, row 2: Result is not filled in; What it gave."));
  }

  @Test
  void white_space_is_blank() {
    assertThat(missing(Situation.complete().with("reason", "text", " \n\t"), "reason"))
        .extracting(MissingField::field, MissingField::row)
        .containsExactly(Tuple.tuple("text", -1));
  }

  @Test
  void a_choice_must_be_one_of_its_choices() {
    assertThat(missing(Situation.complete().with("rollback", "rehearsed", "maybe"), "rollback"))
        .containsExactly(
            new MissingField(
                "rollback", "rehearsed", -1, "Rollback: Rehearsed must be one of yes, no."));
  }

  @ParameterizedTest(name = "use {0}, tool {1}, scope {2}, read {3} lacks {4}")
  @CsvSource(
      textBlock =
          """
          none, '', '', '', ''
          assisted, '', '', '', tool scope readInFull
          generated, T, '', yes, scope
          generated, T, S, no, ''
          none, '', '', maybe, readInFull
          '', '', '', '', use
          """)
  void the_details_of_ai_use_are_asked_only_where_there_is_any(
      String use, String tool, String scope, String read, String lacking) {
    ChangeRecord record =
        Situation.complete()
            .with("aiUse", "use", use)
            .with("aiUse", "tool", tool)
            .with("aiUse", "scope", scope)
            .with("aiUse", "readInFull", read);
    assertThat(
            String.join(" ", missing(record, "aiUse").stream().map(MissingField::field).toList()))
        .isEqualTo(lacking);
  }

  @Test
  void only_the_sections_that_are_asked_for_are_judged() {
    ChangeRecord blank = ChangeRecord.blank(ChangeRecord.CODE_CHANGE);
    assertThat(missing(blank, "killSwitch")).hasSize(1);
    assertThat(RecordCompleteness.missing(blank, List.of())).isEmpty();
  }

  private static List<MissingField> missing(ChangeRecord record, String section) {
    return RecordCompleteness.missing(record, RecordSchema.section(section).orElseThrow());
  }
}
