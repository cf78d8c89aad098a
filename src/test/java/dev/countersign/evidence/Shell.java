package dev.countersign.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stock tools as judges, with the user's configuration kept out and nothing random. */
public final class Shell {
  private static final Map<String, String> FIXED =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "Enid Engineer",
          "GIT_AUTHOR_EMAIL", "engineer-1@example.org",
          "GIT_AUTHOR_DATE", "2026-11-02T08:00:00Z",
          "GIT_COMMITTER_NAME", "Enid Engineer",
          "GIT_COMMITTER_EMAIL", "engineer-1@example.org",
          "GIT_COMMITTER_DATE", "2026-11-02T08:00:00Z",
          "LC_ALL", "C");

  /** What a command gave. */
  public record Answer(int exit, String output) {}

  private Shell() {}

  /** Runs a command; both its outputs are one text. */
  public static Answer run(Path folder, Map<String, String> more, String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(FIXED);
    builder.environment().putAll(more);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command that has to work, and gives its output without the last line end. */
  public static String must(Path folder, String... command) {
    Answer answer = run(folder, Map.of(), command);
    if (answer.exit() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + answer.output());
    }
    return answer.output().stripTrailing();
  }
}
