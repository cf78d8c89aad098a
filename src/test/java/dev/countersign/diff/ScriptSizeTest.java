package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.GitJudge.Entry;
import dev.countersign.model.FileChange;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our edit scripts against those of git's default algorithm, over whole samples. */
class ScriptSizeTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # files, lines, distinct lines, edits, shuffled
          40,       60,     4,     8, false
          40,      300,    10,    30, false
          40,      300,    50,    30, false
          40,      300,  2000,    30, false
          10,     3000,    50,   200, false
          10,     3000,   500,   200, false
          10,     3000, 90000,   300, false
           4,    20000,     5,  2000, false
           4,    20000,    50,  2000, false
           4,    20000, 90000,  1500, false
           3,    30000,     5,     0, true
           3,    20000,    50,     0, true
           3,    20000,  5000,     0, true
           3,    20000, 20000,     0, true
          """)
  void a_sample_is_at_most_five_per_cent_larger(
      int files, int lines, int distinct, int edits, boolean shuffled, @TempDir Path folder)
      throws Exception {
    GitJudge git = new GitJudge(folder);
    Edits generator = new Edits(lines + distinct);
    Map<RepoPath, Entry> a = new TreeMap<>();
    Map<RepoPath, Entry> b = new TreeMap<>();
    for (int i = 0; i < files; i++) {
      List<String> old = generator.lines(lines, distinct);
      List<String> now = new ArrayList<>(generator.edited(old, edits, distinct));
      if (shuffled) {
        Collections.shuffle(now, generator.random());
      }
      RepoPath path = RepoPath.of("file" + i);
      a.put(path, Entry.file(generator.file(old)));
      b.put(path, Entry.file(generator.file(now)));
    }
    assertAtMostFivePerCentLarger(git, a, b);
  }

  /** The longest run of all may be one that moved, and to hold on to it would lose the others. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # files, sections, lines of each, lines of the one that moved
          20,        30,     8,             12
          20,       100,    20,             60
           4,      1000,    12,            200
          """)
  void a_file_whose_longest_section_moved_is_at_most_five_per_cent_larger(
      int files, int sections, int lines, int longest, @TempDir Path folder) throws Exception {
    GitJudge git = new GitJudge(folder);
    Map<RepoPath, Entry> a = new TreeMap<>();
    Map<RepoPath, Entry> b = new TreeMap<>();
    for (int i = 0; i < files; i++) {
      String moved = section("moved", longest);
      StringBuilder rest = new StringBuilder();
      StringBuilder edited = new StringBuilder();
      for (int j = 0; j < sections; j++) {
        String section = section("section " + i + " " + j, lines);
        rest.append(section).append("old ").append(j).append('\n');
        edited.append(section).append("new ").append(j).append('\n');
      }
      RepoPath path = RepoPath.of("file" + i);
      a.put(path, Entry.file(moved + rest));
      b.put(path, Entry.file(edited + moved));
    }
    assertAtMostFivePerCentLarger(git, a, b);
  }

  private static String section(String name, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(line -> line % 4 == 3 ? "}\n" : name + " " + line + "\n")
        .collect(Collectors.joining());
  }

  private static void assertAtMostFivePerCentLarger(
      GitJudge git, Map<RepoPath, Entry> a, Map<RepoPath, Entry> b) throws Exception {
    git.trees(a, b);
    long ours = 0;
    for (FileChange change : git.changes()) {
      LineCounts counts =
          LineCounts.of(
              change,
              a.get(change.path()).content(),
              b.get(change.path()).content(),
              Progress.none());
      ours += counts.added() + (long) counts.deleted();
    }
    assertThat(ours).isLessThanOrEqualTo(sizeByGit(git) * 105 / 100);
  }

  private static long sizeByGit(GitJudge git) throws Exception {
    byte[] output =
        git.git(
            new byte[0],
            Map.of(),
            "diff-tree",
            "-r",
            "--numstat",
            "--no-renames",
            "refs/heads/A",
            "refs/heads/B");
    return new String(output, StandardCharsets.UTF_8)
        .lines()
        .mapToLong(line -> {
          String[] fields = line.split("\t");
          return Long.parseLong(fields[0]) + Long.parseLong(fields[1]);
        })
        .sum();
  }
}
