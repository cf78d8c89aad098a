package dev.countersign.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Stock tools for tests, with the user's configuration kept out and dates fixed. */
final class GitHere {
  private GitHere() {}

  static void init(Path folder) throws Exception {
    Files.createDirectories(folder);
    run(folder, "git", "init", "-q", "-b", "main");
  }

  static void commit(Path folder, String file, String content, String message) throws Exception {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    run(folder, "git", "add", "-A");
    run(folder, "git", "commit", "-q", "-m", message);
  }

  static String run(Path folder, String... command) throws Exception {
    return run(folder, Map.of(), command);
  }

  static String run(Path folder, Map<String, String> extra, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_NAME", "Ann Author",
                "GIT_AUTHOR_EMAIL", "ann@example.org",
                "GIT_AUTHOR_DATE", "2026-11-01T10:00:00Z",
                "GIT_COMMITTER_NAME", "Carl Committer",
                "GIT_COMMITTER_EMAIL", "carl@example.org",
                "GIT_COMMITTER_DATE", "2026-11-01T11:00:00Z"));
    builder.environment().putAll(extra);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed: " + output);
    }
    return output;
  }
}
