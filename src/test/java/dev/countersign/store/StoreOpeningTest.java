package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  @TempDir Path temp;

  @Test
  void a_new_store_is_private_and_durable() throws IOException {
    Path folder = temp.resolve("a/b/store");
    try (Store store = Store.open(folder, CLOCK)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      assertThat(folder.resolve("countersign.db")).exists();
      assertThat(pragma(store, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(store, "synchronous")).isEqualTo("2");
      assertThat(pragma(store, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(store, "user_version")).isEqualTo("1");
      assertThat(store.isSound()).isTrue();
    }
  }

  @Test
  void every_table_is_strict() {
    try (Store store = Store.open(temp, CLOCK)) {
      List<String> lax =
          store
              .database()
              .read(on ->
                  Sql.list(
                      on,
                      "SELECT name FROM pragma_table_list WHERE schema = 'main'"
                          + " AND name NOT LIKE 'sqlite_%' AND strict = 0",
                      row -> row.getString(1)));
      assertThat(lax).isEmpty();
    }
  }

  @Test
  void the_list_of_migrations_is_the_folder_of_migrations() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/dev/countersign/db"))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .containsExactlyElementsOf(Migration.names());
    }
    assertThat(Migration.all())
        .extracting(Migration::version)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, Migration.names().size()).boxed().toList());
  }

  @Test
  void what_was_kept_is_there_after_opening_again() {
    try (Store store = Store.open(temp, CLOCK)) {
      store.settings().put("theme", "dark");
    }
    try (Store store = Store.open(temp, CLOCK)) {
      assertThat(store.settings().get("theme")).contains("dark");
    }
  }

  @Test
  void a_store_from_a_newer_version_is_refused_untouched() throws Exception {
    Store.open(temp, CLOCK).close();
    raw("PRAGMA user_version = 99", "PRAGMA journal_mode = DELETE");
    byte[] before = Files.readAllBytes(file());
    assertRefused(BadInput.class, "store.newer", () -> Store.open(temp, CLOCK));
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void a_newer_version_that_is_still_in_the_log_is_refused_untouched() throws Exception {
    Store.open(temp, CLOCK).close();
    try (Connection other = connect()) {
      Sql.script(other, "PRAGMA user_version = 99");
      byte[] before = Files.readAllBytes(file());
      assertThat(before[63]).isEqualTo((byte) 1);
      assertRefused(BadInput.class, "store.newer", () -> Store.open(temp, CLOCK));
      assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }
  }

  @Test
  void a_database_of_another_program_is_refused_untouched() throws Exception {
    raw("CREATE TABLE theirs (x)");
    byte[] before = Files.readAllBytes(file());
    assertRefused(BadInput.class, "store.foreign", () -> Store.open(temp, CLOCK));
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void an_older_store_is_copied_and_then_migrated() throws Exception {
    try (Store store = Store.open(temp, CLOCK)) {
      store.settings().put("theme", "dark");
    }
    List<Migration> later = new ArrayList<>(Migration.all());
    later.add(new Migration(2, "CREATE TABLE later (x TEXT) STRICT; DELETE FROM setting;"));
    try (Database database = new StoreOpening(later, CLOCK, 100).open(temp)) {
      assertThat(database.<Long>read(on -> Sql.number(on, "PRAGMA user_version"))).isEqualTo(2);
      assertThat(database.<Long>read(on -> Sql.number(on, "SELECT count(*) FROM setting")))
          .isZero();
    }
    Path copy = temp.resolve("countersign.db.v001-" + CLOCK.millis());
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      assertThat(Sql.number(old, "PRAGMA user_version")).isEqualTo(1);
      assertThat(Sql.number(old, "SELECT count(*) FROM setting")).isEqualTo(1);
    }
  }

  @Test
  void a_migration_that_fails_leaves_the_store_as_it_was() {
    Store.open(temp, CLOCK).close();
    List<Migration> later = new ArrayList<>(Migration.all());
    later.add(new Migration(2, "CREATE TABLE later (x TEXT) STRICT; SELECT broken FROM nowhere;"));
    assertRefused(
        MachineFailure.class, "store.failed", () -> new StoreOpening(later, CLOCK, 100).open(temp));
    try (Store store = Store.open(temp, CLOCK)) {
      assertThat(pragma(store, "user_version")).isEqualTo("1");
      assertThat(
              store
                  .database()
                  .<Long>read(on ->
                      Sql.number(on, "SELECT count(*) FROM sqlite_schema WHERE name = 'later'")))
          .isZero();
    }
  }

  @Test
  void a_file_that_is_no_database_is_named_and_stays() throws IOException {
    byte[] noise = new byte[5000];
    new Random(3).nextBytes(noise);
    Files.write(file(), noise);
    assertRefused(MachineFailure.class, "store.corrupt", () -> Store.open(temp, CLOCK));
    assertThat(Files.readAllBytes(file())).isEqualTo(noise);
  }

  @Test
  void damaged_pages_are_told_when_they_are_met() throws IOException {
    ChangeId change;
    try (Store store = Store.open(temp, CLOCK)) {
      change = store.changes().create(temp, "urn:x", "refs/heads/main", "x").id();
      List<String> units =
          IntStream.range(0, 5000).mapToObj(i -> "unit " + i + " and more".repeat(9)).toList();
      store.marks().setAll(change, "me", units);
      assertThat(store.isSound()).isTrue();
    }
    try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
      for (long page = damaged.length() / 4096 - 1; page > 40; page--) {
        damaged.seek(page * 4096);
        damaged.write(new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
      }
    }
    try (Store store = Store.open(temp, CLOCK)) {
      assertThat(store.isSound()).isFalse();
      assertRefused(MachineFailure.class, "store.corrupt", () -> store.marks().of(change, "me"));
    }
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_told() throws IOException {
    Path place = Files.writeString(temp.resolve("place"), "a file");
    assertRefused(MachineFailure.class, "store.folder", () -> Store.open(place, CLOCK));
    assertRefused(
        MachineFailure.class, "store.folder", () -> Store.open(place.resolve("in"), CLOCK));
    assertThat(place).hasContent("a file");
  }

  @Test
  void a_folder_in_the_place_of_the_file_is_told() throws IOException {
    Files.createDirectory(file());
    assertThatThrownBy(() -> Store.open(temp, CLOCK)).isInstanceOf(MachineFailure.class);
  }

  @Test
  void a_store_that_another_program_holds_is_told_and_works_later() throws Exception {
    try (Store store = Store.open(temp, CLOCK, 50)) {
      try (Connection other = connect()) {
        Sql.script(other, "BEGIN IMMEDIATE");
        assertRefused(
            MachineFailure.class, "store.locked", () -> store.settings().put("theme", "dark"));
        Sql.script(other, "ROLLBACK");
      }
      store.settings().put("theme", "light");
      assertThat(store.settings().get("theme")).contains("light");
    }
  }

  @Test
  void a_full_disk_is_told_nothing_is_half_written_and_work_goes_on() {
    try (Store store = Store.open(temp, CLOCK)) {
      store.settings().put("theme", "dark");
      long pages = Long.parseLong(pragma(store, "page_count"));
      pragma(store, "max_page_count = " + (pages + 3));
      assertRefused(
          MachineFailure.class,
          "store.full",
          () -> store.evidence().put(ChangeId.random(), "source/a", new byte[100_000]));
      pragma(store, "max_page_count = 1000000");
      assertThat(store.database().<Long>read(on -> Sql.number(on, "SELECT count(*) FROM content")))
          .isZero();
      store.settings().put("theme", "light");
      assertThat(store.settings().get("theme")).contains("light");
    }
  }

  @Test
  void a_closed_store_answers_no_more() {
    Store store = Store.open(temp, CLOCK);
    store.close();
    store.close();
    assertThatThrownBy(() -> store.settings().get("theme"))
        .isInstanceOf(IllegalStateException.class);
  }

  private Path file() {
    return temp.resolve("countersign.db");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  private void raw(String... statements) throws SQLException {
    try (Connection other = connect()) {
      for (String statement : statements) {
        Sql.script(other, statement);
      }
    }
  }

  private static String pragma(Store store, String name) {
    return store
        .database()
        .read(on -> Sql.first(on, "PRAGMA " + name, row -> row.getString(1)).orElse(""));
  }

  private static void assertRefused(
      Class<? extends Failure> type, String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(type)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(code);
              assertThat(failure.sentence()).endsWith(".");
            });
  }
}
