package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LfsPointerTest {
  private static final String VERSION = "version https://git-lfs.github.com/spec/v1";
  private static final String OID = "oid sha256:" + "ab".repeat(32);

  @Test
  void a_pointer_names_content_and_size() {
    assertThat(LfsPointer.of(List.of(VERSION, OID, "size 12345")))
        .contains(new LfsPointer(new Sha256("ab".repeat(32)), 12_345));
    assertThat(LfsPointer.of(List.of(VERSION, "ext-0-x sha256:00", OID, "size 0"))).isPresent();
  }

  @Test
  void anything_else_is_none() {
    assertThat(LfsPointer.of(List.of())).isEmpty();
    assertThat(LfsPointer.of(List.of(OID, VERSION, "size 1"))).isEmpty();
    assertThat(LfsPointer.of(List.of(VERSION, OID))).isEmpty();
    assertThat(LfsPointer.of(List.of(VERSION, OID.toUpperCase(Locale.ROOT), "size 1"))).isEmpty();
    assertThat(LfsPointer.of(List.of(VERSION, OID, "size 9999999999999999999"))).isEmpty();
    assertThat(LfsPointer.of(List.of(VERSION, OID, "size -1"))).isEmpty();
    List<String> many = new ArrayList<>(List.of(VERSION, OID, "size 1"));
    many.addAll(Collections.nCopies(1_000, "x"));
    assertThat(LfsPointer.of(many)).isEmpty();
  }
}
