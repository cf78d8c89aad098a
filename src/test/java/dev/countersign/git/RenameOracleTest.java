package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.Cancelled;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated restructurings, paired as stock git pairs them where it has no limit. */
class RenameOracleTest {
  private static final int FILES = 120;

  @TempDir Path dir;

  private ChangeSet read(Range range, ChangeSetOptions options, Progress progress) {
    try (GitRepository repository = GitRepository.open(dir)) {
      return repository.changeSet(
          repository.resolve(range.base()), repository.resolve(range.head()), options, progress);
    }
  }

  private record Range(String base, String head) {}

  /** Folders move, names change, content is edited, copied, thrown away and new. */
  private static Range restructure(StockGit git, long seed) throws Exception {
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    List<List<String>> contents = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      names.add("org.example.part" + random.nextInt(5) + "/src/Name" + random.nextInt(90) + ".txt");
      contents.add(
          i > 0 && random.nextInt(10) == 0 ? contents.get(random.nextInt(i)) : text(random, i));
      git.write(names.get(i), String.join("", contents.get(i)));
    }
    String base = git.commit("base");
    for (int i = 0; i < FILES; i++) {
      Files.deleteIfExists(git.folder().resolve(names.get(i)));
    }
    for (int i = 0; i < FILES; i++) {
      String name = names.get(i).replace("org.example.part", "part-");
      switch (random.nextInt(6)) {
        case 0 -> git.write(name, String.join("", contents.get(i)));
        case 1 -> git.write(name + ".renamed", String.join("", contents.get(i)));
        case 2 -> git.write(name, edited(random, contents.get(i), random.nextInt(12)));
        case 3 -> git.write("x/" + i, edited(random, contents.get(i), random.nextInt(12)));
        case 4 -> git.write(name, String.join("", text(random, FILES + i)));
        default -> git.write(names.get(i), edited(random, contents.get(i), 1));
      }
    }
    return new Range(base, git.commit("head"));
  }

  private static List<String> text(Random random, int file) {
    List<String> lines = new ArrayList<>();
    lines.add("/* Licensed to whoever reads this, under terms that stand in every file. */\n");
    int length = 6 + random.nextInt(30);
    for (int i = 0; i < length; i++) {
      lines.add(
          random.nextInt(3) == 0
              ? "import some.common.thing" + random.nextInt(20) + ";\n"
              : "statement " + random.nextInt(40) + " of file " + file + ";\n");
    }
    return lines;
  }

  private static String edited(Random random, List<String> lines, int edits) {
    List<String> out = new ArrayList<>(lines);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(out.size());
      switch (random.nextInt(3)) {
        case 0 -> out.set(at, "edit " + random.nextInt() + "\n");
        case 1 -> out.add(at, "insertion " + random.nextInt() + "\n");
        default -> out.set(at, "\n");
      }
    }
    return String.join("", out);
  }

  /** By content, so that which of two identical files a third came from is no difference. */
  private static List<String> pairs(ChangeSet changes) {
    return changes.files().stream()
        .filter(change -> change.kind() == ChangeKind.RENAMED)
        .map(RenameOracleTest::pair)
        .sorted()
        .toList();
  }

  private static String pair(FileChange change) {
    return change.oldSide().orElseThrow().id() + " " + change.newSide().orElseThrow().id();
  }

  private static List<String> gitPairs(StockGit git, Range range) {
    String[] fields =
        git.run("diff", "--raw", "-z", "--abbrev=40", "-M", "-l0", range.base(), range.head())
            .split("\0");
    List<String> out = new ArrayList<>();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String[] meta = fields[i].split(" ");
      if (meta[4].startsWith("R")) {
        out.add(meta[2] + " " + meta[3]);
        i++;
      }
    }
    return out.stream().sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void pairs_what_git_pairs_whether_packed_or_loose(long seed) throws Exception {
    StockGit git = StockGit.init(dir);
    Range range = restructure(git, seed);
    List<String> expected = gitPairs(git, range);
    assertThat(expected).hasSizeGreaterThan(20);

    ChangeSet loose = read(range, ChangeSetOptions.forReview(), Progress.none());
    assertThat(pairs(loose)).isEqualTo(expected);
    assertThat(loose.limits()).isEmpty();

    git.run("repack", "-q", "-adf", "--depth=50", "--window=50");
    ChangeSet packed = read(range, ChangeSetOptions.forReview(), Progress.none());
    assertThat(packed).isEqualTo(loose);
  }

  @Test
  void reads_from_several_packs_loose_objects_and_another_repository_alike() throws Exception {
    Path lender = dir.resolveSibling(dir.getFileName() + "-lender");
    StockGit git = StockGit.init(lender);
    Range range = restructure(git, 11);
    git.run("repack", "-q", "-adf");
    StockGit borrower = StockGit.at(dir);
    borrower.run("clone", "-q", "--shared", lender.toString(), ".");
    borrower.run("config", "user.name", "B");
    borrower.run("config", "user.email", "b@example.org");
    borrower.write("more/one.txt", "something of its own\nand a second line\n");
    String base = borrower.commit("more");
    borrower.run("repack", "-q", "-dl");
    borrower.run("mv", "more/one.txt", "more/two.txt");
    borrower.write("more/two.txt", "something of its own\nand a second line\nand a third\n");
    Range wider = new Range(range.base(), borrower.commit("loose"));
    Range own = new Range(base, wider.head());

    assertThat(pairs(read(wider, ChangeSetOptions.forReview(), Progress.none())))
        .isEqualTo(gitPairs(borrower, wider))
        .hasSizeGreaterThan(20);
    assertThat(pairs(read(own, ChangeSetOptions.forReview(), Progress.none())))
        .isEqualTo(gitPairs(borrower, own))
        .hasSize(1);
  }

  @Test
  void every_budget_gives_the_same_pairs_again_and_tells_what_it_left_out() throws Exception {
    StockGit git = StockGit.init(dir);
    Range range = restructure(git, 21);
    int most = gitPairs(git, range).size();
    int before = 0;
    for (long budget : new long[] {0, 50, 500, 5_000, 50_000, 500_000}) {
      ChangeSetOptions options = new ChangeSetOptions(ChangeSetOptions.Renames.RENAMES, 50, budget);
      ChangeSet first = read(range, options, Progress.none());
      assertThat(read(range, options, Progress.none())).isEqualTo(first);
      int found = pairs(first).size();
      assertThat(found).isBetween(before, most);
      assertThat(found < most && first.limits().isEmpty()).isFalse();
      before = found;
    }
    assertThat(before).isEqualTo(most);
    ChangeSetOptions none = new ChangeSetOptions(ChangeSetOptions.Renames.RENAMES, 50, 0);
    assertThat(read(range, none, Progress.none()).limits())
        .singleElement()
        .satisfies(limit ->
            assertThat(limit.sentence())
                .matches("The search for renamed files was cut short: for \\d+ added files .*"));
  }

  @Test
  void stops_within_a_few_steps_wherever_it_is() throws Exception {
    StockGit git = StockGit.init(dir);
    Range range = restructure(git, 31);
    git.run("repack", "-q", "-adf");
    Countdown all = new Countdown(Integer.MAX_VALUE);
    read(range, ChangeSetOptions.forReview(), all);
    int steps = all.asked.get();
    assertThat(steps).isGreaterThan(100);
    int threads = Runtime.getRuntime().availableProcessors();
    for (int after = 0; after < steps - threads; after += 29) {
      Countdown countdown = new Countdown(after);
      assertThatThrownBy(() -> read(range, ChangeSetOptions.forReview(), countdown))
          .isInstanceOf(Cancelled.class);
      assertThat(countdown.asked.get()).isBetween(after, after + 2 * threads + 2);
    }
  }

  /** Somebody who asks to stop after a while. */
  private static final class Countdown implements Progress {
    private final int after;
    private final AtomicInteger asked = new AtomicInteger();

    private Countdown(int after) {
      this.after = after;
    }

    @Override
    public void update(String step, long done, long total) {
      assertThat(done).isNotNegative();
    }

    @Override
    public boolean isCancelled() {
      return asked.incrementAndGet() > after;
    }
  }
}
