package dev.countersign.policy;

import static dev.countersign.model.StatementKind.APPROVE;
import static dev.countersign.model.StatementKind.SUBMIT;
import static dev.countersign.policy.State.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.OpenWindow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Formats, section 3, rule 6: signed, landing and verification are three instants. */
class InstantsTest {
  private static final String ONE = "rules: [{ id: one, when: {}, approvals: { count: 1 } }]\n";
  private static final String AGED =
      """
      rules:
        - { id: one, when: {}, approvals: { count: 1 }, maxAge: 72h }
      """;
  private static final String ONLY_AGE =
      """
      rules:
        - { id: one, when: {}, approvals: { count: 1 }, maxAge: 72h }
        - { id: age, when: {}, maxAge: 24h }
      """;
  private static final String RESET =
      ONE
          + """
          windows:
            - id: reset
              title: Reset
              from: 2026-10-01
              days: 90
              rules: [{ id: two, when: {}, approvals: { count: 2 } }]
          """;
  private static final Instant DAY_1 = Instant.parse("2026-10-01T00:00:00Z");

  static Stream<Case> cases() {
    return Stream.of(
        aged(AGED, 0, "approvals:one", SATISFIED, "Ann Lee approved"),
        aged(AGED, 72, "approvals:one", SATISFIED, "Ann Lee approved"),
        aged(AGED, 73, "approvals:one", STALE, "too old", "must sign again"),
        aged(ONLY_AGE, 24, "approvals:one", SATISFIED, "Ann Lee approved"),
        aged(ONLY_AGE, 25, "approvals:one", STALE, "too old", "must sign again"),
        aged(ONLY_AGE, 24, "age:age", SATISFIED, "24 hours", "younger"),
        aged(ONLY_AGE, 25, "age:age", STALE, "24 hours and are older", "must sign again"),
        Case.of(
            "an age that another rule asks of the approvals that it counts itself",
            under(
                    """
                    rules:
                      - { id: one, when: {}, approvals: { count: 1 }, maxAge: 72h }
                      - { id: fresh, when: {}, approvals: { count: 1 }, maxAge: 1h }
                    """)
                .signed(APPROVE, "ann", act -> act.agedHours(24)),
            "approvals:one",
            SATISFIED,
            "Ann Lee"),
        Case.of("nothing to age", under(ONLY_AGE), "age:age", NOT_APPLICABLE, "24 hours"),
        Case.of(
            "too old now, but young when it landed",
            under(AGED).signed(APPROVE, "ann", act -> act.agedHours(100)).landedHoursAgo(50),
            "approvals:one",
            SATISFIED,
            "Ann Lee"),
        Case.of(
            "an approval 300 seconds ahead",
            under(ONE).signed(APPROVE, "ann", act -> act.aheadSeconds(300)),
            "approvals:one",
            SATISFIED,
            "Ann Lee"),
        Case.of(
            "an approval 301 seconds ahead",
            under(ONE).signed(APPROVE, "ann", act -> act.aheadSeconds(301)),
            "approvals:one",
            ERROR,
            "more than 5 minutes ahead",
            "set the clocks and sign again"),
        Case.of(
            "signed again in time",
            under(ONE).signed(APPROVE, "ann", act -> act.aheadSeconds(301)).approvedBy("ann"),
            "approvals:one",
            SATISFIED,
            "Ann Lee"),
        Case.whole(
            "an approval ahead where another one suffices",
            under(ONE).approvedBy("bob").signed(APPROVE, "ann", act -> act.aheadSeconds(3_600)),
            SATISFIED),
        Case.of(
            "a submission 300 seconds ahead",
            open(ONE).signed(SUBMIT, "eve", act -> act.aheadSeconds(300)),
            "submission",
            SATISFIED,
            "submitted"),
        Case.of(
            "a submission 301 seconds ahead",
            open(ONE).signed(SUBMIT, "eve", act -> act.aheadSeconds(301)),
            "submission",
            ERROR,
            "more than 5 minutes ahead",
            "submit again"),
        Case.of(
            "a window that opened between signing and landing",
            under(RESET).signed(APPROVE, "ann", act -> act.at(DAY_1.minusSeconds(60))).at(DAY_1),
            "approvals:two",
            UNSATISFIED,
            "Ann Lee approved (1 of 2)",
            "2 different people must approve"),
        Case.of(
            "and the standing rule, for which the same approval counts",
            under(RESET).signed(APPROVE, "ann", act -> act.at(DAY_1.minusSeconds(60))).at(DAY_1),
            "approvals:one",
            SATISFIED,
            "Ann Lee"));
  }

  @ParameterizedTest(name = "at {0} day {1}")
  @CsvSource(
      textBlock =
          """
          2026-09-30T23:59:59Z, 0
          2026-10-01T00:00:00Z, 1
          2026-10-01T23:59:59Z, 1
          2026-11-03T12:00:00Z, 34
          2026-12-29T23:59:59Z, 90
          2026-12-30T00:00:00Z, 0
          """)
  void the_rules_of_a_window_apply_in_addition_while_it_is_open(String at, int day) {
    Decision decision = open(RESET).at(Instant.parse(at)).decide();
    assertThat(decision.openWindows())
        .isEqualTo(day == 0 ? List.of() : List.of(new OpenWindow("reset", day, 90)));
    assertThat(decision.requirements())
        .filteredOn(requirement -> requirement.kind() == RequirementKind.APPROVALS)
        .extracting(Requirement::ruleId)
        .isEqualTo(day == 0 ? List.of("one") : List.of("one", "two"));
  }

  @Test
  void a_branch_from_before_the_window_does_not_escape_it() {
    Situation old = open(RESET).commitAt(DAY_1.minusSeconds(86_400 * 30)).at(DAY_1);
    assertThat(old.byId("approvals:two").state()).isEqualTo(UNSATISFIED);
  }

  private static Case aged(
      String rules, long hours, String requirement, State state, String... says) {
    return Case.of(
        hours + " hours old",
        under(rules).signed(APPROVE, "ann", act -> act.agedHours(hours)),
        requirement,
        state,
        says);
  }

  private static Situation open(String rules) {
    return Situation.under(rules).file("README");
  }

  private static Situation under(String rules) {
    return open(rules).submitted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void cases(Case line) {
    line.holds();
  }
}
