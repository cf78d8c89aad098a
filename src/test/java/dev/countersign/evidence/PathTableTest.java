package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileMode;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTableTest {
  private static final Oid TWO = new Oid("2".repeat(40));
  private static final String A = "1".repeat(40);
  private static final String B = "2".repeat(40);
  private static final String S = "a".repeat(64);
  private static final String T = "b".repeat(64);

  @Test
  void any_bytes_of_a_path_come_back() throws Malformed {
    Random random = new Random(11);
    TreeSet<RepoPath> paths = new TreeSet<>();
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[1 + random.nextInt(12)];
      random.nextBytes(bytes);
      paths.add(RepoPath.ofBytes(bytes));
    }
    List<PathRow> rows = new ArrayList<>();
    paths.forEach(path -> rows.add(new PathRow(path, Optional.empty(), side(TWO, T))));
    byte[] table = PathTable.write(rows);
    assertThat(PathTable.parse(table)).isEqualTo(rows);
    for (byte b : table) {
      assertThat(b == '\t' || b == '\n' || (b >= 0x21 && b < 0x7f)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a/b.txt     | a/b.txt
          a b         | a\\x20b
          größe       | gr\\xc3\\xb6\\xc3\\x9fe
          "q"         | \\x22q\\x22
          back\\slash | back\\x5cslash
          ~!#$%&'()   | ~!#$%&'()
          """)
  void a_path_is_escaped_byte_by_byte(String path, String escaped) {
    assertThat(PathTable.escape(RepoPath.of(path))).isEqualTo(escaped);
  }

  @Test
  void the_kind_follows_from_the_sides() throws Malformed {
    String table =
        line("A", "000000", "100644", "-", B, "-", T, "a")
            + line("D", "120000", "000000", A, "-", S, "-", "b")
            + line("M", "100644", "100755", A, A, S, S, "c")
            + line("M", "160000", "160000", A, B, "-", "-", "d")
            + line("T", "100644", "160000", A, B, S, "-", "e");
    assertThat(PathTable.parse(bytes(table)))
        .extracting(PathRow::kind)
        .containsExactly(
            ChangeKind.ADDED,
            ChangeKind.DELETED,
            ChangeKind.MODE_CHANGED,
            ChangeKind.MODIFIED,
            ChangeKind.TYPE_CHANGED);
  }

  @Test
  void a_line_that_is_not_in_the_one_form_is_refused() {
    for (String wrong :
        List.of(
            line("M", "000000", "100644", "-", B, "-", T, "a"),
            line("A", "000000", "100644", A, B, "-", T, "a"),
            line("A", "000000", "100664", "-", B, "-", T, "a"),
            line("A", "000000", "100644", "-", B, "-", "-", "a"),
            line("A", "000000", "160000", "-", B, "-", T, "a"),
            line("M", "100644", "100644", A, A, S, S, "a"),
            line("A", "000000", "000000", "-", "-", "-", "-", "a"),
            line("A", "000000", "100644", "-", B, "-", T, ""),
            line("A", "000000", "100644", "-", B, "-", T, "\\x61"),
            line("A", "000000", "100644", "-", B, "-", T, "\\xC3"),
            line("A", "000000", "100644", "-", B, "-", T, "\\xzz"),
            line("A", "000000", "100644", "-", B, "-", T, "a\\"),
            line("A", "000000", "100644", "-", B, "-", T, "a b"),
            line("A", "000000", "100644", "-", B, "-", T, "ä"),
            line("A", "000000", "100644", "-", B, "-", T, "a\t"),
            line("A", "000000", "100644", "-", B, "-", T, "a").strip(),
            "\n")) {
      assertThatThrownBy(() -> PathTable.parse(bytes(wrong)))
          .as(wrong)
          .isInstanceOf(Malformed.class)
          .hasMessageContaining("line 1");
    }
  }

  @Test
  void lines_out_of_order_or_twice_are_refused() {
    String a = line("A", "000000", "100644", "-", B, "-", T, "a");
    String b = line("A", "000000", "100644", "-", B, "-", T, "b");
    assertThatThrownBy(() -> PathTable.parse(bytes(b + a))).hasMessageContaining("line 2");
    assertThatThrownBy(() -> PathTable.parse(bytes(a + a))).hasMessageContaining("line 2");
  }

  private static Optional<PathRow.Side> side(Oid id, String digest) {
    return Optional.of(new PathRow.Side(FileMode.REGULAR, id, Optional.of(new Sha256(digest))));
  }

  private static String line(String... cells) {
    return String.join("\t", cells) + "\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
