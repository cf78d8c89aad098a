package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.RepoPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMatchingTest {
  private static final String[] NAMES = {"a", "b", "ab", "ba", "abc", "x.go", "y.tf", ".c", "é"};
  private static final String[] PIECES = {
    "a",
    "b",
    "c",
    "x",
    ".",
    "*",
    "?",
    "*",
    "[ab]",
    "[!a]",
    "[a-c]",
    "[[:alpha:]]",
    "\\*",
    "é",
    "[^b-]",
    "[]a]",
    "go",
    "tf"
  };

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource(
      textBlock =
          """
          /services/checkout/**, services/checkout/A.java, true
          /services/checkout/**, services/checkout/deep/down/A.java, true
          /services/checkout/**, services/checkout, false
          /services/checkout/**, other/services/checkout/A.java, false
          services/checkout/**, services/checkout/A.java, true
          /services/checkout, services/checkout/A.java, false
          *.tf, main.tf, true
          *.tf, infra/prod/main.tf, true
          /*.tf, infra/main.tf, false
          **/routes/*.yaml, a/b/routes/r.yaml, true
          **/routes/*.yaml, routes/r.yaml, true
          **/routes/*.yaml, routes/deep/r.yaml, false
          a/**/z, a/z, true
          a/**/z, a/b/c/z, true
          a/**/z, az, false
          /**, anything/at/all, true
          **, anything/at/all, true
          ?.go, a.go, true
          ?.go, é.go, false
          ??.go, é.go, true
          """)
  void a_pattern_matches_as_in_git(String pattern, String path, boolean expected) throws Exception {
    assertThat(matches(pattern, path)).isEqualTo(expected);
    List<GitOracle.Question> question = List.of(GitOracle.Question.of(pattern, List.of(path)));
    assertThat(new GitOracle(folder).attributes(question).getFirst().getFirst())
        .hasSize(expected ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''          | is empty
          /           | is empty
          !           | is empty
          #a          | starts with #
          !#a         | starts with #
          a\\/b       | backslash before a slash
          **\\/b      | backslash before a slash
          a/          | names a folder
          /a//b       | empty segment
          a/../b      | segment ..
          ./a         | segment .
          a[b         | never closed
          b**/c       | next to other
          a/**b       | next to other
          a[b/c]      | slash within brackets
          a[[:foo:]]  | unknown class
          a\\         | ends with a backslash
          'a '        | ends with a space
          """)
  void a_pattern_that_cannot_match_a_file_is_refused(String pattern, String reason) {
    assertThatThrownBy(() -> new PathPattern(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void the_last_match_wins_within_a_system_and_no_parent_excludes() {
    PatternTrie trie =
        PatternTrie.compile(
            List.of(
                List.of(
                    new PathPattern("/s/**"),
                    new PathPattern("!/s/docs/**"),
                    new PathPattern("/s/docs/api.md")),
                List.of(new PathPattern("!/s/**"), new PathPattern("*.md"))));

    assertThat(trie.match(RepoPath.of("s/a.md")))
        .containsExactly(
            new PatternTrie.Hit(0, new PathPattern("/s/**")),
            new PatternTrie.Hit(1, new PathPattern("*.md")));
    assertThat(trie.match(RepoPath.of("s/docs/x.txt"))).isEmpty();
    assertThat(trie.match(RepoPath.of("s/docs/api.md")))
        .extracting(hit -> hit.pattern().text())
        .containsExactly("/s/docs/api.md", "*.md");
  }

  @Test
  void one_trie_for_all_says_the_same_as_each_pattern_alone() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      List<List<PathPattern>> sets = sets(random);
      PatternTrie trie = PatternTrie.compile(sets);
      for (String path : paths(random, 10)) {
        List<PatternTrie.Hit> naive = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
          List<PathPattern> hits =
              sets.get(set).stream().filter(p -> NaiveMatcher.matches(p, path)).toList();
          if (!hits.isEmpty() && !hits.getLast().negated()) {
            naive.add(new PatternTrie.Hit(set, hits.getLast()));
          }
        }
        assertThat(trie.match(RepoPath.of(path))).as("%s on %s", sets, path).isEqualTo(naive);
      }
    }
  }

  @Test
  void a_hostile_pattern_takes_no_exponential_time() {
    String stars = "*a".repeat(400) + "b";
    assertThat(matches("/" + stars, "a".repeat(4_000))).isFalse();
    String deep = "**/a/".repeat(200) + "b";
    assertThat(matches(deep, "a/".repeat(1_000) + "c")).isFalse();
  }

  @Test
  void bytes_that_are_not_utf8_match_byte_by_byte() {
    PatternTrie trie = PatternTrie.compile(sets("/a/?"));
    assertThat(trie.match(RepoPath.ofBytes(new byte[] {'a', '/', (byte) 0xff}))).hasSize(1);
  }

  private static boolean matches(String pattern, String path) {
    return !PatternTrie.compile(sets(pattern)).match(RepoPath.of(path)).isEmpty();
  }

  private static List<List<PathPattern>> sets(String pattern) {
    return List.of(List.of(new PathPattern(pattern)));
  }

  private static List<List<PathPattern>> sets(Random random) {
    List<List<PathPattern>> sets = new ArrayList<>();
    for (int set = 0; set < 4; set++) {
      List<PathPattern> patterns = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        patterns.add(new PathPattern((random.nextInt(3) == 0 ? "!" : "") + pattern(random)));
      }
      sets.add(patterns);
    }
    return sets;
  }

  private static String pattern(Random random) {
    StringBuilder out = new StringBuilder(random.nextBoolean() ? "/" : "");
    int segments = 1 + random.nextInt(4);
    for (int i = 0; i < segments; i++) {
      out.append(i == 0 ? "" : "/");
      int choice = random.nextInt(6);
      if (choice == 0) {
        out.append("**");
      } else if (choice < 3) {
        out.append(NAMES[random.nextInt(NAMES.length)]);
      } else {
        String glob = "";
        for (int p = random.nextInt(3); p >= 0; p--) {
          glob += PIECES[random.nextInt(PIECES.length)];
        }
        out.append(glob.matches("[.]+") ? "a" : glob.replace("**", "*"));
      }
    }
    return out.toString();
  }

  private static List<String> paths(Random random, int count) {
    List<String> out = new ArrayList<>();
    while (out.size() < count) {
      StringBuilder path = new StringBuilder();
      for (int i = random.nextInt(5); i >= 0; i--) {
        path.append(NAMES[random.nextInt(NAMES.length)]).append(i == 0 ? "" : "/");
      }
      if (!out.contains(path.toString())) {
        out.add(path.toString());
      }
    }
    return out;
  }
}
