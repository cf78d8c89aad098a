package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.evidence.json.Malformed;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/a", "a/", "a//b", "..", "../a", "a/../b", ".", "./a", ".hidden", "a/.b", "-x", "a b",
        "a\\b", "C:/a", "a\u0000", "a\nb", "ä", "a/_b", "a:b", "a*"
      })
  void names_that_could_leave_the_folder_or_deceive_are_refused(String name) {
    assertThatThrownBy(() -> EvidenceTree.of(Map.of(name, new byte[0])))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void a_name_that_is_too_long_is_refused() {
    assertThatThrownBy(() -> EvidenceTree.of(Map.of("a".repeat(201), new byte[0])))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("200 characters");
  }

  @Test
  void twins_in_case_and_files_that_are_folders_are_refused() {
    assertThatThrownBy(() -> EvidenceTree.of(Map.of("a/B", new byte[0], "A/b", new byte[0])))
        .hasMessageContaining("differ in case only");
    assertThatThrownBy(() -> EvidenceTree.of(Map.of("a", new byte[0], "a/b", new byte[0])))
        .hasMessageContaining("a file and a folder");
    assertThatThrownBy(() -> EvidenceTree.of(Map.of("A", new byte[0], "a/b/c", new byte[0])))
        .hasMessageContaining("a file and a folder");
  }

  @Test
  void more_bytes_than_evidence_may_have_are_refused() {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] shared = new byte[64 << 20];
    for (int i = 0; i < 9; i++) {
      files.put("f" + i, shared);
    }
    assertThatThrownBy(() -> EvidenceTree.of(files)).hasMessageContaining("512 MB");
  }

  @Test
  void the_core_has_nothing_that_is_derived() throws Malformed {
    EvidenceTree tree =
        EvidenceTree.of(
            Map.of(
                "basis.json", new byte[0],
                "decision.json", new byte[0],
                "README.txt", new byte[0],
                "MANIFEST.sha256", new byte[0],
                "MANIFEST.sha256.sig", new byte[0]));
    assertThat(tree.core().files()).containsOnlyKeys("basis.json");
  }

  @Test
  void a_folder_has_what_is_in_it_and_no_more() throws Malformed {
    EvidenceTree tree =
        EvidenceTree.of(
            Map.of("basis.json", new byte[0], "basis/a", new byte[0], "basis0", new byte[0]));
    assertThat(tree.folder("basis")).containsOnlyKeys("basis/a");
  }
}
