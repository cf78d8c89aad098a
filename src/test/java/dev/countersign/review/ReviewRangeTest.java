package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.git.GitRepository;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewRangeTest {
  @TempDir Path folder;

  @Test
  void the_id_of_a_repository_is_read_once_so_that_a_screen_can_ask_for_it() throws Exception {
    git("init", "-q", "-b", "main");
    String root = commit("first");
    commit("second");
    OpenRequest request =
        new OpenRequest(
            folder, Optional.of("main"), RangeSpec.between(root, "main"), Optional.empty());

    try (GitRepository git = GitRepository.open(folder)) {
      ReviewRange range = ReviewRange.read(git, request, Progress.none());
      delete(folder.resolve(".git/objects"));

      assertThat(range.repositoryId()).isEqualTo("urn:countersign:root:" + root);
      assertThat(range.withHeadName("main").repositoryId()).isEqualTo(range.repositoryId());
    }
  }

  private String commit(String text) throws Exception {
    Files.writeString(folder.resolve("a.txt"), text);
    git("add", "a.txt");
    git("commit", "-q", "-m", text);
    return git("rev-parse", "HEAD").strip();
  }

  private String git(String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ann Author");
      environment.put("GIT_" + who + "_EMAIL", "ann@example.org");
    }
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
