package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import dev.countersign.policy.GitOracle.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitGlobsTest {
  @TempDir Path folder;

  @Test
  void three_thousand_single_patterns_match_what_git_check_ignore_says() throws Exception {
    PatternGenerator generator = new PatternGenerator(20261121);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      PathPattern pattern = generator.accepted(false);
      questions.add(new Question(List.of(List.of(pattern)), generator.paths(List.of(pattern), 12)));
    }
    List<List<Boolean>> git = new GitOracle(folder).ignored(questions);
    int matches = 0;
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      PatternTrie trie = PatternTrie.compile(question.sets());
      List<Boolean> ours =
          question.paths().stream().map(path -> matchesItOrAFolderAbove(trie, path)).toList();
      assertThat(ours).as("%s", question).isEqualTo(git.get(i));
      matches += (int) ours.stream().filter(match -> match).count();
    }
    assertThat(matches).as("of 36,000, so that both answers are tried").isBetween(9_000, 27_000);
  }

  @Test
  void two_thousand_lists_of_patterns_match_what_git_check_attr_says() throws Exception {
    PatternGenerator generator = new PatternGenerator(7);
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      List<List<PathPattern>> sets =
          Stream.generate(() -> patterns(generator)).limit(1 + i % 4).toList();
      List<PathPattern> all = sets.stream().flatMap(List::stream).toList();
      questions.add(new Question(sets, generator.paths(all, 12)));
    }
    List<List<List<Integer>>> git = new GitOracle(folder).attributes(questions);
    int matches = 0;
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      PatternTrie trie = PatternTrie.compile(question.sets());
      List<List<Integer>> ours =
          question.paths().stream()
              .map(
                  path -> trie.match(RepoPath.of(path)).stream().map(PatternTrie.Hit::set).toList())
              .toList();
      assertThat(ours).as("%s", question).isEqualTo(git.get(i));
      matches += ours.stream().mapToInt(List::size).sum();
    }
    assertThat(matches).isGreaterThan(4_000);
  }

  private static List<PathPattern> patterns(PatternGenerator generator) {
    return Stream.generate(() -> generator.accepted(true)).limit(4).toList();
  }

  private static boolean matchesItOrAFolderAbove(PatternTrie trie, String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (!trie.match(RepoPath.of(path.substring(0, slash))).isEmpty()) {
        return true;
      }
    }
    return !trie.match(RepoPath.of(path)).isEmpty();
  }
}
