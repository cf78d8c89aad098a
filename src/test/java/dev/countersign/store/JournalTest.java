package dev.countersign.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final ChangeId ONE = ChangeId.parse("11111111-1111-4111-8111-111111111111");
  private static final ChangeId TWO = ChangeId.parse("22222222-2222-4222-8222-222222222222");
  private final TickingClock clock = new TickingClock(Instant.parse("2026-11-21T12:00:00.5Z"));
  @TempDir Path temp;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(temp, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void lines_name_the_one_before_and_the_one_before_of_their_change() {
    JournalLine first = append("change-opened", Optional.of(ONE));
    JournalLine second = append("change-opened", Optional.of(TWO));
    JournalLine third = append("started", Optional.empty());
    JournalLine fourth = append("signed", Optional.of(ONE));
    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.prev()).isEqualTo(Sha256.ZERO);
    assertThat(first.prevInChange()).isEqualTo(Sha256.ZERO);
    assertThat(second.prev()).isEqualTo(first.digest());
    assertThat(second.prevInChange()).isEqualTo(Sha256.ZERO);
    assertThat(third.prev()).isEqualTo(second.digest());
    assertThat(third.prevInChange()).isEqualTo(Sha256.ZERO);
    assertThat(fourth.prev()).isEqualTo(third.digest());
    assertThat(fourth.prevInChange()).isEqualTo(first.digest());
    assertThat(fourth.at().getNano()).isZero();
    assertThat(store.journal().all()).containsExactly(first, second, third, fourth);
    assertThat(store.journal().lines(ONE)).containsExactly(first, fourth);
    assertThat(store.journal().verifyChain()).isEqualTo(new ChainCheck.Whole(4, fourth.digest()));
  }

  @Test
  void the_empty_journal_is_whole() {
    assertThat(store.journal().verifyChain()).isEqualTo(new ChainCheck.Whole(0, Sha256.ZERO));
  }

  @Test
  void the_journal_keeps_its_identity() {
    UUID id = store.journal().id();
    store.close();
    store = Store.open(temp, clock);
    assertThat(store.journal().id()).isEqualTo(id);
  }

  @Test
  void random_journals_follow_the_naive_rule() {
    Random random = new Random(42);
    ChangeId[] changes = {ONE, TWO, ChangeId.random(), ChangeId.random()};
    Map<ChangeId, Sha256> lastOf = new HashMap<>();
    Sha256 last = Sha256.ZERO;
    for (int seq = 1; seq <= 300; seq++) {
      int pick = random.nextInt(changes.length + 1);
      Optional<ChangeId> change =
          pick == changes.length ? Optional.empty() : Optional.of(changes[pick]);
      JournalLine line = append("kind", change);
      Sha256 before = change.map(id -> lastOf.getOrDefault(id, Sha256.ZERO)).orElse(Sha256.ZERO);
      assertThat(line.seq()).isEqualTo(seq);
      assertThat(line.prev()).isEqualTo(last);
      assertThat(line.prevInChange()).isEqualTo(before);
      last = Sha256.of(line.text().getBytes(UTF_8));
      Sha256 digest = last;
      change.ifPresent(id -> lastOf.put(id, digest));
    }
    assertThat(store.journal().verifyChain()).isEqualTo(new ChainCheck.Whole(300, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal_line SET kind = 'x'",
        "UPDATE OR REPLACE journal_line SET seq = 1 WHERE seq = 2",
        "DELETE FROM journal_line WHERE seq = 2",
        "DELETE FROM journal_line",
        "INSERT INTO journal_line VALUES (9, '', '', 0, 'x', NULL, NULL, '')",
        "INSERT OR REPLACE INTO journal_line VALUES (1, '', '', 0, 'x', NULL, NULL, '')",
        "REPLACE INTO journal_line VALUES (2, '', '', 0, 'x', NULL, NULL, '')",
        "UPDATE journal_identity SET uuid = 'x'",
        "DELETE FROM journal_identity",
        "REPLACE INTO journal_identity VALUES (1, 'x')",
        "INSERT INTO journal_identity VALUES (2, 'x')"
      })
  void the_database_itself_refuses_anything_but_appending(String sql) {
    append("one", Optional.of(ONE));
    append("two", Optional.of(ONE));
    UUID id = store.journal().id();
    List<JournalLine> before = store.journal().all();
    assertThatThrownBy(() -> store.database().<Integer>write(on -> Sql.update(on, sql)))
        .isInstanceOf(MachineFailure.class);
    assertThat(store.journal().all()).isEqualTo(before);
    assertThat(store.journal().id()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE journal_line SET kind = 'x' WHERE seq = 2               | 2 | was changed after it was written
          UPDATE journal_line SET at_seconds = 5 WHERE seq = 3           | 3 | was changed after it was written
          DELETE FROM journal_line WHERE seq = 2                         | 3 | stands where line 2 has to be
          DELETE FROM journal_line WHERE seq = 1                         | 2 | stands where line 1 has to be
          UPDATE journal_identity SET uuid = '11111111-1111-4111-8111-111111111111' | 1 | was changed after
          """)
  void a_journal_changed_behind_our_back_is_not_whole(String sql, long seq, String reason) {
    for (String kind : List.of("one", "two", "three", "four")) {
      append(kind, Optional.of(ONE));
    }
    store
        .database()
        .change(on -> {
          for (String trigger :
              Sql.list(
                  on,
                  "SELECT name FROM sqlite_schema WHERE type = 'trigger'",
                  row -> row.getString(1))) {
            Sql.script(on, "DROP TRIGGER " + trigger);
          }
          Sql.script(on, sql);
        });
    assertThat(store.journal().verifyChain())
        .isInstanceOfSatisfying(
            ChainCheck.Broken.class,
            broken -> {
              assertThat(broken.seq()).isEqualTo(seq);
              assertThat(broken.reason()).contains(reason).endsWith(".");
            });
  }

  @Test
  void a_line_forged_with_its_own_digest_breaks_the_chain_after_it() {
    List<Chain.Kept> lines = new ArrayList<>();
    for (String kind : List.of("one", "two", "three")) {
      JournalLine line = append(kind, Optional.of(ONE));
      lines.add(new Chain.Kept(line, line.digest()));
    }
    JournalLine old = lines.get(1).line();
    JournalLine forged =
        new JournalLine(
            old.journal(),
            old.seq(),
            old.prev(),
            old.prevInChange(),
            old.at(),
            "forged",
            old.change(),
            old.object());
    lines.set(1, new Chain.Kept(forged, forged.digest()));
    assertThat(new Chain(old.journal()).check(lines))
        .isEqualTo(
            new ChainCheck.Broken(
                3, "The journal is not whole: line 3 does not follow from the line before it."));
  }

  @Test
  void a_signature_and_its_line_are_kept_together_or_not_at_all() {
    byte[] statement = "{}".getBytes(UTF_8);
    Sha256 digest = Sha256.of(statement);
    String path = "statements/" + digest + "/statement.json";
    JournalLine line = store.recordSigned(ONE, Map.of(path, statement), digest, "signed");
    assertThat(line.object()).contains(digest);
    assertThat(line.change()).contains(ONE);
    assertThat(store.evidence().get(ONE, path)).contains(statement);
    assertThatThrownBy(() ->
            store.recordSigned(ONE, Map.of("a", statement, path, new byte[0]), digest, "signed"))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> store.recordSigned(ONE, Map.of("b", statement), digest, "NOT A KIND"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.journal().all()).containsExactly(line);
    assertThat(store.evidence().list(ONE)).hasSize(1);
  }

  @Test
  void threads_and_a_second_process_append_to_one_chain() throws Exception {
    int each = 40;
    CountDownLatch start = new CountDownLatch(1);
    try (Store second = Store.open(temp, clock);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<JournalLine>>> written = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Journal journal = (i % 2 == 0 ? store : second).journal();
        ChangeId change = i < 2 ? ONE : TWO;
        written.add(
            threads.submit(() -> {
              start.await();
              List<JournalLine> lines = new ArrayList<>();
              for (int n = 0; n < each; n++) {
                lines.add(journal.append("kind", Optional.of(change), Optional.empty()));
              }
              return lines;
            }));
      }
      start.countDown();
      List<JournalLine> all = new ArrayList<>();
      for (Future<List<JournalLine>> future : written) {
        all.addAll(future.get());
      }
      assertThat(store.journal().all()).containsExactlyInAnyOrderElementsOf(all);
      assertThat(store.journal().verifyChain())
          .isInstanceOfSatisfying(
              ChainCheck.Whole.class, whole -> assertThat(whole.lines()).isEqualTo(4L * each));
    }
  }

  @Test
  void an_interrupted_caller_still_gets_its_line() {
    Thread.currentThread().interrupt();
    JournalLine line = append("kind", Optional.empty());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(store.journal().all()).containsExactly(line);
  }

  private JournalLine append(String kind, Optional<ChangeId> change) {
    return store.journal().append(kind, change, Optional.of(Sha256.of(kind.getBytes(UTF_8))));
  }
}
