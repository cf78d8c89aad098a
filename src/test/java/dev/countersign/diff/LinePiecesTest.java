package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.LinePieces.Piece;
import dev.countersign.diff.LineRefiner.Changed;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinePiecesTest {
  private static final String CODE = "abcdef ;{}(),.=<>0123456789";
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  private static final String ODD = "a\u0301\u202e\u200b\t\ud83d\ude00 \u200d字e;";

  @ParameterizedTest
  @ValueSource(strings = {CODE, BASE64, ODD, "x"})
  void pieces_cover_both_lines_in_order_and_say_truly_what_is_the_same(String alphabet) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      String left = line(random, alphabet, random.nextInt(8_000));
      String right = edited(random, left, alphabet, random.nextInt(6));
      List<Piece> pieces = LinePieces.of(left, right, Progress.none()).list();
      int l = 0;
      int r = 0;
      for (Piece piece : pieces) {
        assertThat(piece.left().start()).isEqualTo(l);
        assertThat(piece.right().start()).isEqualTo(r);
        l = piece.left().end();
        r = piece.right().end();
        String before = left.substring(piece.left().start(), l);
        assertThat(before.equals(right.substring(piece.right().start(), r)))
            .isEqualTo(piece.same());
      }
      assertThat(l).isEqualTo(left.length());
      assertThat(r).isEqualTo(right.length());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {CODE, BASE64})
  void an_edit_in_the_middle_of_a_megabyte_leaves_the_rest_alone(String alphabet) {
    Random random = new Random(7);
    String left = line(random, alphabet, 1_000_000);
    String right = left.substring(0, 500_001) + "!" + left.substring(500_001);
    List<Piece> pieces = LinePieces.of(left, right, Progress.none()).list();
    assertThat(pieces.stream().filter(piece -> !piece.same()).count()).isBetween(1L, 8L);
    Changed changed = refine(left, right);
    assertThat(changed.left()).isEmpty();
    assertThat(changed.right()).containsExactly(new Span(500_001, 500_002));
  }

  @Test
  void each_of_many_edits_far_apart_is_marked_by_itself() {
    String left = line(new Random(8), CODE, 400_000);
    StringBuilder right = new StringBuilder(left);
    for (int at = 350_000; at > 0; at -= 50_000) {
      right.insert(at, "ZZZ");
    }
    assertThat(refine(left, right.toString()).right()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {CODE, BASE64, ODD})
  void what_is_not_marked_is_the_same_on_both_sides(String alphabet) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      String left = line(random, alphabet, 5_001 + random.nextInt(5_000));
      String right = edited(random, left, alphabet, 1 + random.nextInt(6));
      Changed changed = refine(left, right);
      assertThat(without(left, changed.left())).isEqualTo(without(right, changed.right()));
    }
  }

  @Test
  void a_line_without_another_side_is_cut_all_the_same() {
    List<Piece> pieces = LinePieces.of("x,".repeat(1_000), "", Progress.none()).list();
    assertThat(pieces).hasSizeBetween(10, 40).noneMatch(Piece::same);
  }

  private static Changed refine(String left, String right) {
    return new LongLineRefiner(new LineRefiner(Progress.none()), Progress.none())
        .refine(left, right);
  }

  private static String line(Random random, String alphabet, int length) {
    int[] characters = alphabet.codePoints().toArray();
    StringBuilder line = new StringBuilder(length);
    while (line.length() < length) {
      line.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return line.toString();
  }

  private static String edited(Random random, String line, String alphabet, int edits) {
    List<Integer> characters = new ArrayList<>(line.codePoints().boxed().toList());
    for (int i = 0; i < edits && !characters.isEmpty(); i++) {
      int at = random.nextInt(characters.size());
      if (random.nextBoolean()) {
        characters.subList(at, Math.min(characters.size(), at + random.nextInt(300))).clear();
      } else {
        characters.addAll(
            at, line(random, alphabet, random.nextInt(300)).codePoints().boxed().toList());
      }
    }
    StringBuilder out = new StringBuilder();
    characters.forEach(out::appendCodePoint);
    return out.toString();
  }

  private static String without(String line, List<Span> spans) {
    StringBuilder out = new StringBuilder(line);
    spans.reversed().forEach(span -> out.delete(span.start(), span.end()));
    return out.toString();
  }
}
