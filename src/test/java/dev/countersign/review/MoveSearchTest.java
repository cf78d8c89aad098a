package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.Move;
import dev.countersign.diff.Move.Place;
import dev.countersign.model.Cancelled;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Oid;
import dev.countersign.model.Plane;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.Classification;
import dev.countersign.policy.FileGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoveSearchTest {
  private static final Oid OLD = new Oid("a".repeat(40));
  private static final Oid NEW = new Oid("b".repeat(40));
  private static final int ENOUGH = 10_000;

  private final List<ReviewFile> files = new ArrayList<>();
  private final Map<ReviewFile, Supplier<FileComparison>> contents = new HashMap<>();
  private final Map<ReviewFile, FileReview> counted = new HashMap<>();
  private final Set<ReviewFile> asked = new HashSet<>();

  @Test
  void every_block_of_a_generated_change_is_found_where_it_stands_now() {
    Random random = new Random(7);
    Map<Place, Place> expected = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      String block = block("moved " + i, 3 + random.nextInt(20));
      String from = block("from " + i, random.nextInt(30));
      String to = block("to " + i, random.nextInt(30));
      add("from/" + i, ChangeKind.MODIFIED, from + block + "end\n", from + "end\n");
      add("to/" + i, ChangeKind.MODIFIED, to + "end\n", to + block + "end\n");
      expected.put(place("from/" + i, from, block), place("to/" + i, to, block));
    }
    ChangeMoves found = search(ENOUGH);
    assertThat(found.moves().all().stream().collect(Collectors.toMap(Move::from, Move::to)))
        .isEqualTo(expected);
    assertThat(found.limit()).isEmpty();
  }

  @Test
  void what_a_copy_was_made_from_did_not_move() {
    String block = block("kept", 9);
    add("copy", ChangeKind.COPIED, block + "a\n", "a\n");
    add("other", ChangeKind.MODIFIED, "b\n", block + "b\n");
    assertThat(search(ENOUGH).moves().all()).isEmpty();
  }

  @Test
  void a_move_out_of_a_critical_path_or_into_one_is_critical() {
    addCritical("route", block("out", 9) + "a\n", "a\n");
    addCritical("routed", "b\n", block("in", 9) + "b\n");
    add("plain", ChangeKind.MODIFIED, block("in", 9), block("out", 9));
    add("from", ChangeKind.MODIFIED, block("harmless", 9) + "c\n", "c\n");
    add("to", ChangeKind.MODIFIED, "d\n", block("harmless", 9) + "d\n");
    ChangeMoves found = search(ENOUGH);
    assertThat(found.moves().all())
        .extracting(move -> move.from().path() + " " + found.isCritical(move))
        .containsExactlyInAnyOrder("route true", "plain true", "from false");
  }

  @Test
  void what_does_not_fit_or_cannot_be_read_is_left_out_and_said() {
    add("from", ChangeKind.MODIFIED, block("moved", 5) + "a\n", "a\n");
    ReviewFile large = add("large", ChangeKind.MODIFIED, "b\n", block("large", 500));
    counted.put(large, new FileReview(large, List.of(), 500, 0, List.of()));
    contents.put(
        add("huge", ChangeKind.MODIFIED, "", ""),
        () -> {
          throw new MachineFailure("git.read", "unreadable");
        });
    add("not-counted", ChangeKind.MODIFIED, "c\n", block("other", 500));
    add("to", ChangeKind.MODIFIED, "b\n", block("moved", 5) + "b\n");
    ChangeMoves found = search(100);
    assertThat(found.moves().all()).hasSize(1);
    assertThat(asked).doesNotContain(large);
    assertThat(found.limit().map(Limit::sentence).orElseThrow()).contains(": 3 files were not");
  }

  @Test
  void files_in_which_no_block_can_be_are_not_compared() {
    ReviewFile small = add("small", ChangeKind.MODIFIED, "a\n", "b\n");
    counted.put(small, new FileReview(small, List.of(), 2, 2, List.of()));
    assertThat(search(ENOUGH).limit()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void a_search_that_nobody_wants_any_more_ends() {
    add("from", ChangeKind.MODIFIED, "a\n", "b\n");
    Progress cancelled =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> search(ENOUGH, cancelled)).isInstanceOf(Cancelled.class);
    assertThat(asked).isEmpty();
  }

  private ChangeMoves search(int mostLines) {
    return search(mostLines, Progress.none());
  }

  private ChangeMoves search(int mostLines, Progress progress) {
    return new MoveSearch(
            files,
            file -> Optional.ofNullable(counted.get(file)),
            (file, ignored) -> {
              asked.add(file);
              return contents.get(file).get();
            },
            mostLines)
        .run(progress);
  }

  private ReviewFile add(String path, ChangeKind kind, String before, String after) {
    return add(path, kind, before, after, Optional.empty());
  }

  private void addCritical(String path, String before, String after) {
    add(path, ChangeKind.MODIFIED, before, after, Optional.of(Plane.CONTROL));
  }

  private ReviewFile add(
      String path, ChangeKind kind, String before, String after, Optional<Plane> plane) {
    RepoPath name = RepoPath.of(path);
    FileChange change =
        new FileChange(
            kind,
            Optional.of(new FileSide(name, FileMode.REGULAR, OLD)),
            Optional.of(new FileSide(name, FileMode.REGULAR, NEW)),
            0);
    ReviewFile file =
        new ReviewFile(
            files.size(),
            new Classification(
                change, List.of(), OptionalInt.empty(), plane, false, FileGroup.REST));
    files.add(file);
    contents.put(
        file,
        () ->
            new DiffEngine()
                .compare(
                    change.oldSide(),
                    before.getBytes(StandardCharsets.UTF_8),
                    change.newSide(),
                    after.getBytes(StandardCharsets.UTF_8),
                    DiffOptions.EXACT,
                    Progress.none()));
    return file;
  }

  private static String block(String name, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "line " + i + " of the block " + name + "\n")
        .collect(Collectors.joining());
  }

  private static Place place(String path, String before, String block) {
    int first = (int) before.lines().count();
    return new Place(RepoPath.of(path), first, first + (int) block.lines().count());
  }
}
