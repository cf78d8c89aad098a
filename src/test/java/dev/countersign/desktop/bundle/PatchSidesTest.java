package dev.countersign.desktop.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.PatchApplier;
import dev.countersign.diff.PatchReading;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PatchSidesTest {
  private static PatchSides read(String patch) {
    PatchReading reading = PatchApplier.read(patch.getBytes(StandardCharsets.UTF_8));
    assertThat(reading).isInstanceOf(PatchReading.Sections.class);
    return PatchSides.of(((PatchReading.Sections) reading).files().getFirst()).orElseThrow();
  }

  private static final String PATCH =
      """
      diff --git a/a.txt b/a.txt
      index %s..%s 100644
      --- a/a.txt
      +++ b/a.txt
      @@ -%d,3 +%d,4 @@
       before
      -old
      +new
      +newer
       after
      """;

  @Test
  void lines_stand_at_their_own_numbers() {
    PatchSides sides = read(PATCH.formatted("1".repeat(40), "2".repeat(40), 4, 4));
    String before = new String(sides.before(), StandardCharsets.UTF_8);
    assertThat(before.lines().toList())
        .hasSize(6)
        .element(0)
        .isEqualTo("(line 1 is not in the bundle)");
    assertThat(before.lines().toList()).element(4).isEqualTo("old");
    assertThat(new String(sides.after(), StandardCharsets.UTF_8).lines().toList())
        .hasSize(7)
        .element(5)
        .isEqualTo("newer");
  }

  @Test
  void a_patch_that_claims_a_far_line_does_not_take_all_memory() {
    PatchSides sides =
        read(PATCH.formatted("1".repeat(40), "2".repeat(40), 2_000_000_000, 2_000_000_000));
    assertThat(sides.before().length).isLessThan(10_000_000);
  }
}
