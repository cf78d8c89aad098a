package dev.countersign.diff;

import static dev.countersign.diff.Comparing.side;
import static dev.countersign.diff.Comparing.texts;
import static dev.countersign.diff.Comparing.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.FileMode;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HunkIdsTest {
  private static final String OLD = numbered(1, 40);

  @Test
  void an_id_stays_while_lines_elsewhere_come_and_go() {
    String now = OLD.replace("line 20\n", "line twenty\n");
    String head = numbered(100, 110);
    assertThat(ids(OLD, now)).hasSize(1).isEqualTo(ids(head + OLD, head + now));
    assertThat(ids(OLD, now.replace("line 5\n", ""))).hasSize(2).containsAll(ids(OLD, now));
  }

  @Test
  void an_id_changes_with_content_and_surroundings() {
    String now = OLD.replace("line 20\n", "line twenty\n");
    Sha256 id = ids(OLD, now).getFirst();
    assertThat(ids(OLD, OLD.replace("line 20\n", "line 2O\n"))).doesNotContain(id);
    assertThat(ids(OLD, now.replace("line 18\n", "line eighteen\n"))).doesNotContain(id);
    String near = OLD.replace("line 23\n", "line x\n");
    assertThat(ids(near, now.replace("line 23\n", "line x\n"))).doesNotContain(id);
    String crlf = OLD.replace("line 19\n", "line 19\r\n");
    assertThat(ids(crlf, now.replace("line 19\n", "line 19\r\n"))).doesNotContain(id);
  }

  @Test
  void an_id_depends_on_path_type_and_whitespace_mode() {
    byte[] old = utf8(OLD);
    byte[] now = utf8(OLD.replace("line 20\n", "line twenty\n"));
    Sha256 moved =
        ((TextComparison)
                new DiffEngine()
                    .compare(
                        Optional.of(side("a", FileMode.REGULAR, old)),
                        old,
                        Optional.of(side("b", FileMode.REGULAR, now)),
                        now,
                        DiffOptions.EXACT,
                        Progress.none()))
            .hunks()
            .getFirst()
            .id();
    Sha256 link =
        ((TextComparison)
                new DiffEngine()
                    .compare(
                        Optional.of(side("a", FileMode.REGULAR, old)),
                        old,
                        Optional.of(side("a", FileMode.SYMLINK, now)),
                        now,
                        DiffOptions.EXACT,
                        Progress.none()))
            .hunks()
            .getFirst()
            .id();
    Sha256 loose =
        texts(old, now, DiffOptions.EXACT.with(Whitespace.IGNORE_ALL)).hunks().getFirst().id();
    Sha256 plain = texts(old, now, DiffOptions.EXACT).hunks().getFirst().id();
    assertThat(List.of(plain, moved, link, loose)).doesNotHaveDuplicates();
  }

  @Test
  void identical_hunks_are_told_apart_by_how_often_they_came_before() {
    String part = numbered(1, 9) + "old\n" + numbered(10, 19);
    String old = part.repeat(5);
    List<Sha256> ids = ids(old, old.replace("old\n", "new\n"));
    assertThat(ids).hasSize(5);
    assertThat(new HashSet<>(ids)).hasSize(5);
    assertThat(ids(part.repeat(4), part.repeat(4).replace("old\n", "new\n"))).isSubsetOf(ids);
  }

  private static List<Sha256> ids(String old, String now) {
    return texts(old, now).hunks().stream().map(Hunk::id).toList();
  }

  private static String numbered(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "line " + i + "\n")
        .collect(Collectors.joining());
  }
}
