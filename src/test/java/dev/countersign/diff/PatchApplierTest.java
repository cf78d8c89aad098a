package dev.countersign.diff;

import static dev.countersign.diff.Comparing.side;
import static dev.countersign.diff.Comparing.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchApplierTest {
  private static final byte[] OLD = utf8("one\ntwo\nthree\nfour\nfive\nsix\n");
  private static final byte[] NOW = utf8("one\n2\nthree\nfour\nfive\nsix");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          diff --git a/f b/f          | diff --git a/f b/g               | 1
          diff --git a/f b/f          | diff --git a/../f b/../f         | 1
          diff --git a/f b/f          | diff --git a//f b//f             | 1
          diff --git a/f b/f          | diff --git "a/f" "b/f"           | 1
          diff --git a/f b/f          | diff --git "a/\\146" "b/\\146"   | 1
          diff --git a/f b/f          | diff --git "a/\\000" "b/\\000"   | 1
          diff --git a/f b/f          | From: somebody                   | 1
          100644                      | 100666                           | 2
          100644                      | 040000                           | 2
          index                       | similarity index 90%             | 2
          --- a/f                     | --- a/g                          | 3
          --- a/f                     | --- /dev/null                    | 3
          @@ -1,6 +1,6 @@             | @@ -1,6 +1,6 @@ function         | 5
          @@ -1,6 +1,6 @@             | @@ -01,6 +1,6 @@                 | 5
          @@ -1,6 +1,6 @@             | @@ -1,6 +2,6 @@                  | 5
          @@ -1,6 +1,6 @@             | @@ -1,1 +1,6 @@                  | 5
          @@ -1,6 +1,6 @@             | @@ -1,6 +1,99999999999 @@        | 5
          @@ -1,6 +1,6 @@             | @@ -1,5 +1,5 @@                  | 12
          @@ -1,6 +1,6 @@             | @@ -1,7 +1,7 @@                  | 15
          -two                        | *two                             | 7
          """)
  void what_the_writer_does_not_write_is_refused_with_its_line(
      String part, String instead, long line) throws Exception {
    String patch = patch(OLD, NOW);
    assertThat(patch).contains(part);
    PatchReading reading = PatchApplier.read(latin1(patch.replace(part, instead)));
    assertThat(reading).isInstanceOf(PatchReading.Refused.class);
    assertThat(((PatchReading.Refused) reading).line()).isEqualTo(line);
    assertThat(((PatchReading.Refused) reading).sentence()).startsWith("Line " + line + " of");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one\\nTWO\\nthree\\nfour\\nfive\\nsix\\n      | 7
          zero\\none\\ntwo\\nthree\\nfour\\nfive\\nsix\\n | 6
          one\\ntwo\\nthree\\nfour\\nfive\\nsix         | 12
          one\\ntwo\\nthree\\nfour\\nfive\\nsix\\nseven | 1
          one\\ntwo\\r\\nthree\\nfour\\nfive\\nsix\\n   | 7
          x                                             | 6
          """)
  void another_old_side_is_a_mismatch_with_file_and_line(String old, long line) throws Exception {
    PatchedFile file = only(latin1(patch(OLD, NOW)));
    PatchApplication result = PatchApplier.apply(file, utf8(old.translateEscapes()));
    assertThat(result).isInstanceOf(PatchApplication.Mismatch.class);
    PatchApplication.Mismatch mismatch = (PatchApplication.Mismatch) result;
    assertThat(mismatch.line()).isEqualTo(line);
    assertThat(mismatch.sentence()).startsWith("The patch does not fit f (its line " + line + ")");
  }

  @Test
  void a_mutated_patch_is_refused_or_does_not_fit_or_writes_other_text_as_it_says()
      throws Exception {
    byte[] patch = latin1(patch(OLD, NOW));
    Random random = new Random(11);
    int noticed = 0;
    for (int round = 0; round < 5_000; round++) {
      byte[] mutated = patch.clone();
      mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      if (PatchApplier.read(mutated) instanceof PatchReading.Sections sections
          && PatchApplier.apply(sections.files().getFirst(), OLD)
              instanceof PatchApplication.Applied applied) {
        String after = new String(applied.after().toArray(), StandardCharsets.ISO_8859_1);
        for (String line : after.split("\n")) {
          assertThat(new String(mutated, StandardCharsets.ISO_8859_1)).contains(line);
        }
      } else {
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan(2_000);
  }

  @Test
  void a_truncated_patch_is_refused() throws Exception {
    byte[] patch = latin1(patch(OLD, utf8("one\n2\nthree\nfour\nfive\nsix\n")));
    for (int length = 1; length < patch.length; length++) {
      assertThat(PatchApplier.read(Arrays.copyOf(patch, length)))
          .as("%d bytes", length)
          .isInstanceOf(PatchReading.Refused.class);
    }
  }

  @Test
  void a_binary_content_that_inflates_to_more_than_it_says_does_not_fit() throws Exception {
    byte[] zeros = new byte[10_000_000];
    String patch = patch(zeros, utf8("\0x"));
    PatchedFile file = only(latin1(patch.replace("literal 10000000", "literal 9999999")));
    assertThat(PatchApplier.apply(file, zeros)).isInstanceOf(PatchApplication.Mismatch.class);
    PatchedFile right = only(latin1(patch));
    assertThat(PatchApplier.apply(right, zeros))
        .isEqualTo(new PatchApplication.Applied(RawBytes.of(utf8("\0x"))));
    assertThat(PatchApplier.apply(right, utf8("\0y")))
        .isInstanceOf(PatchApplication.Mismatch.class);
  }

  @Test
  void a_declared_size_over_the_bound_is_refused() throws Exception {
    String patch = patch(utf8("\0x"), utf8("\0y"));
    assertThat(PatchApplier.read(latin1(patch.replace("literal 2", "literal 268435457"))))
        .isInstanceOf(PatchReading.Refused.class);
  }

  @Test
  void an_empty_patch_has_no_sections() {
    assertThat(PatchApplier.read(new byte[0])).isEqualTo(new PatchReading.Sections(List.of()));
  }

  private static PatchedFile only(byte[] patch) {
    PatchReading reading = PatchApplier.read(patch);
    assertThat(reading).isInstanceOf(PatchReading.Sections.class);
    assertThat(((PatchReading.Sections) reading).files()).hasSize(1);
    return ((PatchReading.Sections) reading).files().getFirst();
  }

  private static String patch(byte[] old, byte[] now) throws IOException {
    FileChange change =
        new FileChange(
            ChangeKind.MODIFIED,
            Optional.of(side("f", FileMode.REGULAR, old)),
            Optional.of(side("f", FileMode.REGULAR, now)),
            0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PatchWriter(out).write(change, old, now, Progress.none());
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static byte[] latin1(String patch) {
    return patch.getBytes(StandardCharsets.ISO_8859_1);
  }
}
