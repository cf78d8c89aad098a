package dev.countersign.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.Move.Edit;
import dev.countersign.diff.Move.Place;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovesTest {
  private static final RepoPath A = RepoPath.of("a");
  private static final RepoPath B = RepoPath.of("b");
  private static final List<String> FUNCTION =
      List.of("int area(int a, int b) {", "  log(a);", "  check(b);", "  return a * b;", "}");

  @Test
  void a_block_in_another_file_is_a_move_and_every_line_of_it_says_so() {
    Moves moves = find(List.of(block(A, 0, 10, FUNCTION)), List.of(block(B, 3, 40, FUNCTION)));
    Move move = new Move(new Place(A, 10, 15), new Place(B, 40, 45), List.of());
    assertThat(moves.all()).containsExactly(move);
    assertThat(moves.isComplete()).isTrue();
    assertThat(moves.ofOldLine(A, 10)).contains(move);
    assertThat(moves.ofOldLine(A, 14)).contains(move);
    assertThat(moves.ofNewLine(B, 44)).contains(move);
    assertThat(moves.ofOldLine(A, 9)).isEmpty();
    assertThat(moves.ofOldLine(A, 15)).isEmpty();
    assertThat(moves.ofOldLine(B, 40)).isEmpty();
    assertThat(moves.ofNewLine(A, 10)).isEmpty();
  }

  @Test
  void a_search_in_nothing_is_complete() {
    assertThat(find(List.of(), List.of()).isComplete()).isTrue();
  }

  @Test
  void an_edit_on_the_way_is_found() {
    List<String> edited = new ArrayList<>(FUNCTION);
    edited.set(2, "  check(a, b);");
    edited.set(3, "    return a * b;");
    edited.add(1, "  // new");
    Moves moves = find(List.of(block(A, 0, 0, FUNCTION)), List.of(block(A, 1, 90, edited)));
    Move move = moves.all().getFirst();
    assertThat(moves.all()).hasSize(1);
    assertThat(move.from()).isEqualTo(new Place(A, 0, 5));
    assertThat(move.to()).isEqualTo(new Place(A, 90, 96));
    assertThat(move.edits()).containsExactly(new Edit(1, 1, 91, 92), new Edit(2, 4, 93, 95));
    assertThat(move.changedInNew(90)).isEmpty();
    assertThat(move.changedInNew(91)).containsExactly(new Span(0, "  // new".length()));
    assertThat(move.changedInNew(93)).containsExactly(new Span(8, 11));
    assertThat(move.changedInOld(2)).isEmpty();
    assertThat(move.changedInNew(94)).containsExactly(new Span(2, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # lines                                               | moves
          first line of ten/second line of ten                  | 0
          one/two/three                                         | 0
          first line/second line/third line                     | 1
          }/}/};/{/}                                            | 0
          """)
  void what_is_short_or_says_little_is_no_move(String lines, int moves) {
    List<String> block = List.of(lines.split("/"));
    assertThat(find(List.of(block(A, 0, 0, block)), List.of(block(B, 0, 0, block))).all())
        .hasSize(moves);
  }

  @Test
  void lines_that_were_only_indented_did_not_move() {
    List<String> indented = FUNCTION.stream().map(line -> "  " + line).toList();
    Moves moves = find(List.of(block(A, 0, 5, FUNCTION)), List.of(block(A, 0, 5, indented)));
    assertThat(moves.all()).isEmpty();
  }

  @Test
  void lines_that_stand_everywhere_are_nothing_to_hold_on_to() {
    List<LineBlock> removed = new ArrayList<>();
    List<LineBlock> added = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      removed.add(block(A, i, 10 * i, FUNCTION));
      added.add(block(B, i, 10 * i, FUNCTION));
    }
    assertThat(find(removed, added).all()).isEmpty();
  }

  @Test
  void blocks_come_from_the_hunks_of_a_file() {
    String function = String.join("\n", FUNCTION) + "\n";
    String rest = IntStream.range(0, 8).mapToObj(i -> "rest " + i + "\n").collect(joining());
    TextComparison text = Comparing.texts(function + rest, rest + function + "end\n");
    Moves moves = find(LineBlock.removed(A, text), LineBlock.added(A, text));
    assertThat(moves.all())
        .containsExactly(new Move(new Place(A, 0, 5), new Place(A, 8, 13), List.of()));
  }

  /** The longest block that both sides have must be found, whatever else is. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_longest_common_block_is_part_of_moves(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<LineBlock> removed = blocks(A, random);
      List<LineBlock> added = blocks(B, random);
      Moves moves = find(removed, added);
      assertSound(moves, removed, added);
      int longest = longestCommon(removed, added);
      int found =
          moves.all().stream()
              .mapToInt(move -> move.from().endLine() - move.from().firstLine())
              .max()
              .orElse(0);
      assertThat(found).isGreaterThanOrEqualTo(longest);
    }
  }

  @Test
  void a_large_change_set_of_repeated_lines_ends_within_its_bound() {
    Random random = new Random(3);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      lines.add("repeated line " + random.nextInt(20_000));
    }
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    Questions questions = new Questions(Integer.MAX_VALUE);
    Moves moves =
        Moves.find(List.of(block(A, 0, 0, lines)), List.of(block(B, 0, 0, shuffled)), questions);
    assertThat(moves.all()).isEmpty();
    assertThat(questions.asked()).isLessThan(1_000);
  }

  @Test
  void a_search_can_be_cancelled_at_any_question() {
    List<String> lines = IntStream.range(0, 50_000).mapToObj(i -> "line number " + i).toList();
    List<LineBlock> removed = List.of(block(A, 0, 0, lines));
    List<LineBlock> added = List.of(block(B, 0, 0, lines));
    Questions all = new Questions(Integer.MAX_VALUE);
    Moves.find(removed, added, all);
    assertThat(all.asked()).isGreaterThan(20);
    for (int i = 0; i < all.asked(); i++) {
      Questions some = new Questions(i);
      assertThatThrownBy(() -> Moves.find(removed, added, some)).isInstanceOf(Cancelled.class);
    }
  }

  private static void assertSound(Moves moves, List<LineBlock> removed, List<LineBlock> added) {
    Set<Integer> old = new HashSet<>();
    Set<Integer> now = new HashSet<>();
    for (Move move : moves.all()) {
      IntStream.range(move.from().firstLine(), move.from().endLine())
          .forEach(line -> assertThat(old.add(line)).isTrue());
      IntStream.range(move.to().firstLine(), move.to().endLine())
          .forEach(line -> assertThat(now.add(line)).isTrue());
      int i = move.from().firstLine();
      int j = move.to().firstLine();
      for (Edit edit : move.edits()) {
        assertThat(texts(removed, i, edit.fromStart())).isEqualTo(texts(added, j, edit.toStart()));
        i = edit.fromEnd();
        j = edit.toEnd();
      }
      assertThat(texts(removed, i, move.from().endLine()))
          .isEqualTo(texts(added, j, move.to().endLine()));
    }
  }

  private static List<String> texts(List<LineBlock> blocks, int start, int end) {
    return blocks.stream()
        .filter(block -> block.firstLine() <= start)
        .filter(block -> end <= block.firstLine() + block.lines().size())
        .findFirst()
        .orElseThrow()
        .lines()
        .stream()
        .skip(start - block(blocks, start).firstLine())
        .limit(end - (long) start)
        .toList();
  }

  private static LineBlock block(List<LineBlock> blocks, int line) {
    return blocks.stream()
        .filter(block -> block.firstLine() <= line)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** By trying all pairs of lines. */
  private static int longestCommon(List<LineBlock> removed, List<LineBlock> added) {
    int longest = 0;
    for (LineBlock before : removed) {
      for (LineBlock after : added) {
        for (int i = 0; i < before.lines().size(); i++) {
          for (int j = 0; j < after.lines().size(); j++) {
            int k = 0;
            while (i + k < before.lines().size()
                && j + k < after.lines().size()
                && before.lines().get(i + k).equals(after.lines().get(j + k))) {
              k++;
            }
            longest = k >= 3 ? Math.max(longest, k) : longest;
          }
        }
      }
    }
    return longest;
  }

  /** Blocks of lines of which none stands more than three times on a side. */
  private static List<LineBlock> blocks(RepoPath path, Random random) {
    List<String> lines = new ArrayList<>();
    int piece = 0;
    while (lines.size() < 60) {
      int start = random.nextInt(40);
      int length = 1 + random.nextInt(9);
      for (int i = start; i < start + length; i++) {
        String line = "statement number " + i;
        if (Collections.frequency(lines, line) < 3) {
          lines.add(line);
        }
      }
      if (random.nextInt(4) == 0) {
        lines.add("only here " + path + piece++);
      }
    }
    List<LineBlock> blocks = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      int end = Math.min(lines.size(), at + 1 + random.nextInt(20));
      blocks.add(block(path, blocks.size(), at + blocks.size(), lines.subList(at, end)));
      at = end;
    }
    return blocks;
  }

  private static LineBlock block(RepoPath path, int hunk, int firstLine, List<String> lines) {
    return new LineBlock(path, hunk, firstLine, List.copyOf(lines));
  }

  private static Moves find(List<LineBlock> removed, List<LineBlock> added) {
    return Moves.find(removed, added, Progress.none());
  }
}
