package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.FileComparison;
import dev.countersign.diff.Span;
import dev.countersign.model.Cancelled;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.Classification;
import dev.countersign.policy.FileGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeSearchTest {
  private static final Oid OLD = new Oid("a".repeat(40));
  private static final Oid NEW = new Oid("b".repeat(40));

  private final List<ReviewFile> files = new ArrayList<>();
  private final Map<ReviewFile, Function<Progress, FileComparison>> contents = new HashMap<>();
  private final List<SearchHit> hits = new ArrayList<>();

  private ReviewFile add(String path, Function<FileChange, FileComparison> content) {
    RepoPath name = RepoPath.of(path);
    FileChange change =
        new FileChange(
            ChangeKind.MODIFIED,
            Optional.of(new FileSide(name, FileMode.REGULAR, OLD)),
            Optional.of(new FileSide(name, FileMode.REGULAR, NEW)),
            0);
    boolean governance = path.startsWith("policy");
    ReviewFile file =
        new ReviewFile(
            files.size(),
            new Classification(
                change,
                List.of(),
                OptionalInt.empty(),
                Optional.empty(),
                governance,
                FileGroup.REST));
    files.add(file);
    contents.put(file, progress -> content.apply(change));
    return file;
  }

  private ReviewFile add(String path, String before, String after) {
    return add(
        path,
        change ->
            new DiffEngine()
                .compare(
                    change.oldSide(),
                    before.getBytes(StandardCharsets.UTF_8),
                    change.newSide(),
                    after.getBytes(StandardCharsets.UTF_8),
                    DiffOptions.EXACT,
                    Progress.none()));
  }

  private SearchSummary search(SearchQuery query) {
    return new ChangeSearch(files, (file, progress) -> contents.get(file).apply(progress), 2)
        .run(query, (found, soFar) -> hits.addAll(found), Progress.none());
  }

  private static SearchQuery in(String text, SearchScope... scopes) {
    return new SearchQuery(text, false, false, false, Set.of(scopes), false);
  }

  @Test
  void lines_are_found_where_a_naive_search_of_both_sides_finds_them() {
    Random random = new Random(3);
    int found = 0;
    for (int round = 0; round < 300; round++) {
      files.clear();
      hits.clear();
      List<String> before = lines(random);
      List<String> after = lines(random);
      add("a", String.join("", before), String.join("", after));
      search(SearchQuery.of("x"));
      Set<Integer> expected =
          IntStream.range(0, after.size())
              .filter(i -> after.get(i).contains("x"))
              .mapToObj(i -> i + 1)
              .collect(Collectors.toSet());
      assertThat(hits)
          .filteredOn(hit -> hit.scope() != SearchScope.REMOVED)
          .extracting(SearchHit::line)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(hits.stream().filter(hit -> hit.scope() != SearchScope.ADDED).count())
          .isEqualTo(before.stream().filter(line -> line.contains("x")).count());
      assertThat(hits)
          .filteredOn(hit -> hit.scope() == SearchScope.REMOVED)
          .allMatch(hit -> before.get(hit.line() - 1).contains("x"));
      found += hits.size();
    }
    assertThat(found).isGreaterThan(1_000);
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      lines.add("abx".charAt(random.nextInt(3)) + "" + "abx".charAt(random.nextInt(3)) + "\n");
    }
    return lines;
  }

  @Test
  void each_kind_of_line_is_searched_only_where_asked_for() {
    add("word.txt", "same word\nold word\n", "same word\nnew word\n");
    search(in("word", SearchScope.ADDED));
    search(in("word", SearchScope.REMOVED));
    search(in("word", SearchScope.CONTEXT));
    search(in("word", SearchScope.PATH));
    assertThat(hits)
        .extracting(hit -> hit.scope() + " " + hit.line() + " " + hit.excerpt().text())
        .containsExactly(
            "ADDED 2 new word", "REMOVED 2 old word", "CONTEXT 1 same word", "PATH 0 word.txt");
    assertThat(hits.getFirst().excerpt().spans()).containsExactly(new Span(4, 8));
  }

  @Test
  void what_is_found_comes_in_the_order_of_the_list_whichever_file_is_ready_first() {
    CountDownLatch second = new CountDownLatch(1);
    ReviewFile slow = add("a", "", "word\n");
    ReviewFile fast = add("b", "", "word\n");
    Function<Progress, FileComparison> slowly = contents.get(slow);
    Function<Progress, FileComparison> quickly = contents.get(fast);
    contents.put(
        slow,
        progress -> {
          await(second);
          return slowly.apply(progress);
        });
    contents.put(
        fast,
        progress -> {
          second.countDown();
          return quickly.apply(progress);
        });
    search(SearchQuery.of("word"));
    assertThat(hits).extracting(SearchHit::file).containsExactly(slow, fast);
  }

  @Test
  void after_so_many_hits_it_ends_and_says_so() {
    for (int i = 0; i < 10; i++) {
      add("a" + i, "", "word\n".repeat(900));
    }
    SearchSummary summary = search(SearchQuery.of("word"));
    assertThat(hits).hasSize(ChangeSearch.MOST_HITS);
    assertThat(summary.cut()).isTrue();
    assertThat(summary.hits()).isEqualTo(ChangeSearch.MOST_HITS);
    assertThat(summary.files()).isEqualTo(6);
  }

  @Test
  void exactly_as_many_hits_as_are_allowed_are_not_cut() {
    for (int i = 0; i < 5; i++) {
      add("a" + i, "", "word\n".repeat(1_000));
    }
    add("last", "", "nothing\n");
    SearchSummary summary = search(in("word", SearchScope.ADDED));
    assertThat(summary).isEqualTo(new SearchSummary(6, 5_000, false, 0, 0));
  }

  @Test
  void what_has_no_lines_or_cannot_be_read_is_counted() {
    add("a.bin", change -> new BinaryComparison(Optional.empty(), Optional.empty(), -1, List.of()));
    add(
        "b.txt",
        change -> {
          throw new MachineFailure("git.unreadable", "The blob cannot be read.");
        });
    add("c.txt", "", "word\n");
    SearchSummary summary = search(SearchQuery.of("word"));
    assertThat(summary.unread()).isEqualTo(2);
    assertThat(hits).hasSize(1);
  }

  @Test
  void a_search_of_paths_alone_reads_no_content() {
    add(
        "here.txt",
        change -> {
          throw new AssertionError("was read");
        });
    search(in("here", SearchScope.PATH));
    assertThat(hits).hasSize(1);
  }

  @Test
  void only_critical_files_are_searched_where_asked_for() {
    add("policy.yaml", "", "word\n");
    add("other.yaml", "", "word\n");
    search(new SearchQuery("word", false, false, false, Set.of(SearchScope.ADDED), true));
    assertThat(hits).extracting(SearchHit::file).containsExactly(files.getFirst());
  }

  @Test
  void a_search_that_is_cancelled_ends_and_takes_its_threads_along() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Progress progress =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return cancelled.get();
          }
        };
    for (int i = 0; i < 40; i++) {
      add("a" + i, "", "word\n");
    }
    contents.put(
        files.get(1),
        asked -> {
          while (true) {
            asked.throwIfCancelled();
          }
        });
    ChangeSearch search =
        new ChangeSearch(files, (file, asked) -> contents.get(file).apply(asked), 2);
    assertThatThrownBy(() ->
            search.run(SearchQuery.of("word"), (found, soFar) -> cancelled.set(true), progress))
        .isInstanceOf(Cancelled.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
