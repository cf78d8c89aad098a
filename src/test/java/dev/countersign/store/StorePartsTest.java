package dev.countersign.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorePartsTest {
  private static final Oid A = new Oid("a".repeat(40));
  private static final Oid B = new Oid("b".repeat(40));
  private static final Oid C = new Oid("c".repeat(40));
  private static final String MAIN = "refs/heads/main";
  private static final Path CLONE = Path.of("/srv/shop");
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
  void changes_are_found_by_id_and_by_what_they_review() {
    StoredChange one = store.changes().create(CLONE, "urn:shop", MAIN, "One");
    StoredChange two = store.changes().create(CLONE, "urn:shop", MAIN, "Two");
    store.changes().addIteration(one.id(), A, B, false);
    store.changes().addIteration(two.id(), A, C, true);
    assertThat(store.changes().find(one.id())).contains(one);
    assertThat(store.changes().find(ChangeId.random())).isEmpty();
    assertThat(store.changes().all()).containsExactly(two, one);
    assertThat(store.changes().of(CLONE, MAIN)).containsExactly(two, one);
    assertThat(store.changes().of(CLONE, "refs/heads/other")).isEmpty();
    assertThat(store.changes().find(Path.of("/srv/../srv/shop"), MAIN, A, B)).contains(one);
    assertThat(store.changes().find(CLONE, MAIN, A, C)).contains(two);
    assertThat(store.changes().find(CLONE, MAIN, B, C)).isEmpty();
    store.changes().setTitle(one.id(), "Better");
    assertThat(store.changes().find(one.id()).orElseThrow().title()).isEqualTo("Better");
  }

  @Test
  void iterations_are_numbered_and_the_same_range_is_the_same_iteration() {
    ChangeId id = change();
    StoredIteration first = store.changes().addIteration(id, A, B, false);
    StoredIteration second = store.changes().addIteration(id, A, C, true);
    assertThat(store.changes().addIteration(id, A, B, true)).isEqualTo(first);
    assertThat(store.changes().iterations(id)).containsExactly(first, second);
    assertThat(first.number()).isEqualTo(1);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.inRetrospect()).isTrue();
    assertThat(second.openedAt()).isAfter(first.openedAt());
  }

  @Test
  void nothing_is_kept_for_a_change_that_is_not_there() {
    ChangeId stranger = ChangeId.random();
    assertRefused("store.no-such-change", () -> store.changes().setTitle(stranger, "x"));
    assertRefused(
        "store.no-such-change", () -> store.changes().addIteration(stranger, A, B, false));
    assertRefused("store.no-such-change", () -> store.drafts().put(stranger, "record", "{}"));
    assertRefused("store.no-such-change", () -> store.marks().set(stranger, "me", "unit"));
    ChangeId known = change();
    assertRefused(
        "store.change-exists",
        () -> store.changes().create(known, CLONE, "urn:shop", MAIN, "again"));
  }

  @Test
  void the_last_draft_counts() {
    ChangeId id = change();
    assertThat(store.drafts().get(id, Drafts.RECORD)).isEmpty();
    Draft first = store.drafts().put(id, Drafts.RECORD, "{\"reason\":\"é\"}");
    assertThat(store.drafts().get(id, Drafts.RECORD)).contains(first);
    Draft second = store.drafts().put(id, Drafts.RECORD, "{}");
    store.drafts().put(id, "comment", "mine");
    assertThat(store.drafts().get(id, Drafts.RECORD)).contains(second);
    store.drafts().remove(id, Drafts.RECORD);
    assertThat(store.drafts().get(id, Drafts.RECORD)).isEmpty();
    assertThat(store.drafts().get(id, "comment")).isPresent();
  }

  @Test
  void marks_belong_to_a_change_and_a_person() {
    ChangeId id = change();
    ChangeId other = change();
    store.marks().set(id, "me", "unit-1");
    store.marks().set(id, "me", "unit-1");
    store.marks().setAll(id, "me", List.of("unit-2", "unit-3"));
    store.marks().set(id, "you", "unit-9");
    assertThat(store.marks().of(id, "me")).containsExactly("unit-1", "unit-2", "unit-3");
    assertThat(store.marks().of(other, "me")).isEmpty();
    store.marks().unset(id, "me", "unit-1");
    store.marks().unsetAll(id, "me", Set.of("unit-2", "never"));
    assertThat(store.marks().of(id, "me")).containsExactly("unit-3");
    assertThat(store.marks().of(id, "you")).containsExactly("unit-9");
  }

  @Test
  void evidence_keeps_its_bytes() {
    ChangeId id = ChangeId.random();
    byte[] policy = bytes("rules: []\n");
    store.evidence().put(id, "policy/one.yaml", policy);
    store.evidence().put(id, "policy/one.yaml", policy);
    store.evidence().put(id, "empty", new byte[0]);
    assertThat(store.evidence().get(id, "policy/one.yaml")).contains(policy);
    assertThat(store.evidence().get(id, "empty")).contains(new byte[0]);
    assertThat(store.evidence().get(id, "none")).isEmpty();
    assertThat(store.evidence().get(change(), "empty")).isEmpty();
    assertRefused(
        EvidenceFiles.CONFLICT, () -> store.evidence().put(id, "policy/one.yaml", bytes("x")));
    assertThat(store.evidence().list(id))
        .containsExactly(
            new EvidenceFile("empty", Sha256.of(new byte[0]), 0),
            new EvidenceFile("policy/one.yaml", Sha256.of(policy), policy.length));
  }

  @Test
  void one_conflict_keeps_all_files_out() {
    ChangeId id = ChangeId.random();
    store.evidence().put(id, "b", bytes("old"));
    assertRefused(
        EvidenceFiles.CONFLICT,
        () -> store.evidence().putAll(id, Map.of("a", bytes("new"), "b", bytes("new"))));
    assertThat(store.evidence().list(id)).extracting(EvidenceFile::path).containsExactly("b");
    assertThat(contents()).isEqualTo(1);
  }

  @Test
  void a_path_that_differs_in_case_only_is_a_conflict() {
    ChangeId id = ChangeId.random();
    store.evidence().put(id, "objects/ab", bytes("same"));
    assertRefused(
        EvidenceFiles.CONFLICT, () -> store.evidence().put(id, "objects/AB", bytes("same")));
  }

  @Test
  void equal_content_is_kept_once() {
    store.evidence().put(ChangeId.random(), "a", bytes("same"));
    store.evidence().put(ChangeId.random(), "b", bytes("same"));
    assertThat(contents()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/a", "a/", "a//b", "../a", "a/../b", ".git", "a/.b", "a b", "a\\b", "é", "a\n", "-x"
      })
  void a_path_that_could_leave_the_bundle_is_refused(String path) {
    assertRefused(
        "evidence.path", () -> store.evidence().put(ChangeId.random(), path, new byte[0]));
  }

  @Test
  void another_basis_replaces_its_files_and_the_old_one_is_kept() {
    ChangeId id = ChangeId.random();
    byte[] first = bytes("{\"head\":1}");
    byte[] second = bytes("{\"head\":2}");
    store
        .evidence()
        .replaceBasis(
            id,
            Map.of(
                "basis.json", first,
                "source/paths.tsv", bytes("p1"),
                "source/range.bundle", bytes("r1"),
                "record/change.json", bytes("c1"),
                "objects/aa", bytes("o1")));
    store.evidence().put(id, "statements/s1/statement.json", bytes("s1"));
    store
        .evidence()
        .replaceBasis(
            id,
            Map.of(
                "basis.json", second,
                "source/paths.tsv", bytes("p2"),
                "record/change.json", bytes("c1"),
                "objects/bb", bytes("o2")));
    assertThat(store.evidence().list(id))
        .extracting(EvidenceFile::path)
        .containsExactly(
            "basis.json",
            "basis/" + Sha256.of(first) + ".json",
            "objects/aa",
            "objects/bb",
            "record/change.json",
            "source/paths.tsv",
            "statements/s1/statement.json");
    assertThat(store.evidence().get(id, "basis.json")).contains(second);
    assertThat(store.evidence().get(id, "basis/" + Sha256.of(first) + ".json")).contains(first);
    assertThat(store.evidence().get(id, "source/paths.tsv")).contains(bytes("p2"));
    assertThat(contents()).isEqualTo(7);
  }

  @Test
  void the_same_basis_again_keeps_no_second_copy() {
    ChangeId id = ChangeId.random();
    store.evidence().replaceBasis(id, Map.of("basis.json", bytes("{}")));
    store.evidence().replaceBasis(id, Map.of("basis.json", bytes("{}")));
    assertThat(store.evidence().list(id))
        .extracting(EvidenceFile::path)
        .containsExactly("basis.json");
  }

  @Test
  void a_basis_that_conflicts_changes_nothing() {
    ChangeId id = ChangeId.random();
    store.evidence().replaceBasis(id, Map.of("basis.json", bytes("1"), "objects/aa", bytes("o")));
    List<EvidenceFile> before = store.evidence().list(id);
    assertRefused(
        EvidenceFiles.CONFLICT,
        () ->
            store
                .evidence()
                .replaceBasis(id, Map.of("basis.json", bytes("2"), "objects/aa", bytes("x"))));
    assertThat(store.evidence().list(id)).isEqualTo(before);
  }

  @Test
  void a_foreign_journal_grows_and_does_not_fork() {
    ChangeId id = ChangeId.random();
    String path = "journal/j.jsonl";
    store.evidence().extend(id, path, bytes("1\n2\n"));
    store.evidence().extend(id, path, bytes("1\n"));
    assertThat(store.evidence().get(id, path)).contains(bytes("1\n2\n"));
    store.evidence().extend(id, path, bytes("1\n2\n3\n"));
    assertThat(store.evidence().get(id, path)).contains(bytes("1\n2\n3\n"));
    assertRefused(
        EvidenceFiles.CONFLICT, () -> store.evidence().extend(id, path, bytes("1\n2\n4\n")));
    assertThat(store.evidence().get(id, path)).contains(bytes("1\n2\n3\n"));
  }

  @Test
  void recents_are_newest_first() {
    store.recents().opened(Recents.Kind.REPOSITORY, Path.of("/a"));
    store.recents().opened(Recents.Kind.REPOSITORY, Path.of("/b"));
    store.recents().opened(Recents.Kind.BUNDLE, Path.of("/c"));
    store.recents().opened(Recents.Kind.REPOSITORY, Path.of("/a"));
    assertThat(store.recents().list(Recents.Kind.REPOSITORY, 5))
        .extracting(Recents.Recent::path)
        .containsExactly(Path.of("/a"), Path.of("/b"));
    assertThat(store.recents().list(Recents.Kind.REPOSITORY, 1)).hasSize(1);
    store.recents().forget(Recents.Kind.REPOSITORY, Path.of("/a"));
    assertThat(store.recents().list(Recents.Kind.REPOSITORY, 5))
        .extracting(Recents.Recent::path)
        .containsExactly(Path.of("/b"));
  }

  @Test
  void settings_and_keys_are_kept_replaced_and_forgotten() {
    store.settings().put("theme", "dark");
    store.settings().put("theme", "light");
    assertThat(store.settings().get("theme")).contains("light");
    store.settings().remove("theme");
    assertThat(store.settings().get("theme")).isEmpty();

    KnownKey key = new KnownKey(Path.of("/home/me/.ssh/id"), "SHA256:x", "me", false);
    KnownKey made = new KnownKey(Path.of("/home/me/made"), "SHA256:y", "", true);
    store.knownKeys().put(new KnownKey(key.file(), "SHA256:old", "old", true));
    store.knownKeys().put(key);
    store.knownKeys().put(made);
    assertThat(store.knownKeys().all()).containsExactly(key, made);
    assertThat(store.knownKeys().find(key.file())).contains(key);
    store.knownKeys().forget(key.file());
    assertThat(store.knownKeys().find(key.file())).isEmpty();
  }

  private ChangeId change() {
    return store.changes().create(CLONE, "urn:shop", MAIN, "A change").id();
  }

  private long contents() {
    return store.database().<Long>read(on -> Sql.number(on, "SELECT count(*) FROM content"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            BadInput.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
