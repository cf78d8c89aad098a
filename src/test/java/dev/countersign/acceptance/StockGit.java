package dev.countersign.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The git of this machine in one folder, without anybody's configuration. */
final class StockGit {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_NOSYSTEM", "1",
          "GIT_AUTHOR_NAME", "A U Thor",
          "GIT_AUTHOR_EMAIL", "author@example.org",
          "GIT_AUTHOR_DATE", "2026-11-02T10:00:00Z",
          "GIT_COMMITTER_NAME", "C O Mitter",
          "GIT_COMMITTER_EMAIL", "committer@example.org",
          "GIT_COMMITTER_DATE", "2026-11-02T10:00:00Z");

  private final Path folder;
  private final Map<String, String> extra;

  private StockGit(Path folder, Map<String, String> extra) {
    this.folder = folder;
    this.extra = extra;
  }

  /** A repository that is there already. */
  static StockGit at(Path folder) {
    return new StockGit(folder, Map.of());
  }

  /** A new repository with a work tree. */
  static StockGit init(Path folder) throws Exception {
    return start(folder, "init", "-q", "-b", "main", ".");
  }

  /** A new repository without a work tree. */
  static StockGit initBare(Path folder) throws Exception {
    return start(folder, "init", "-q", "--bare", "-b", "main", ".");
  }

  private static StockGit start(Path folder, String... init) throws Exception {
    Files.createDirectories(folder);
    StockGit git = new StockGit(folder, Map.of());
    git.run(init);
    return git;
  }

  /** The same repository with an index of its own. */
  StockGit withIndex(Path index) {
    return new StockGit(folder, Map.of("GIT_INDEX_FILE", index.toString()));
  }

  Path folder() {
    return folder;
  }

  /** Writes a file of the work tree. */
  StockGit file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything in the work tree and gives the commit's id. */
  String commit(String message) throws Exception {
    run("add", "-A");
    run("commit", "-q", "--allow-empty", "-m", message);
    return run("rev-parse", "HEAD");
  }

  /** What git prints, without the line end; an exit code other than 0 fails. */
  String run(String... arguments) throws Exception {
    return feed(new byte[0], arguments);
  }

  /** The same with something to read. */
  String feed(byte[] input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Path in = Files.createTempFile("git-in", "");
    Path err = Files.createTempFile("git-err", "");
    try {
      Files.write(in, input);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectError(err.toFile());
      builder.environment().putAll(ENVIRONMENT);
      builder.environment().putAll(extra);
      Process process = builder.start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException(command + " says " + exit + ": " + Files.readString(err));
      }
      return output.strip();
    } finally {
      Files.delete(in);
      Files.delete(err);
    }
  }
}
