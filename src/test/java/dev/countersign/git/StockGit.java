package dev.countersign.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stock git in a folder, with the user's configuration kept out and fixed people and times. */
public final class StockGit {
  private final Path folder;
  private int commits;

  private StockGit(Path folder) {
    this.folder = folder;
  }

  static StockGit at(Path folder) {
    return new StockGit(folder);
  }

  public static StockGit init(Path folder, String... options) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StockGit git = new StockGit(folder);
    List<String> command = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    command.addAll(List.of(options));
    git.run(command.toArray(String[]::new));
    return git;
  }

  Path folder() {
    return folder;
  }

  /** Runs a command and returns what it prints, as ISO-8859-1 so that every byte survives. */
  public String run(String... arguments) {
    return execute(new byte[0], arguments);
  }

  String execute(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    String when = "2026-01-01T00:00:%02dZ".formatted(commits % 60);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_AUTHOR_NAME", "Ann Author");
    builder.environment().put("GIT_AUTHOR_EMAIL", "ann@example.org");
    builder.environment().put("GIT_AUTHOR_DATE", when);
    builder.environment().put("GIT_COMMITTER_NAME", "Carl Committer");
    builder.environment().put("GIT_COMMITTER_EMAIL", "carl@example.org");
    builder.environment().put("GIT_COMMITTER_DATE", when);
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Process process = builder.start();
      process.getOutputStream().write(input);
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + out);
      }
      return out.stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public StockGit write(String path, String text) {
    return write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public StockGit write(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits the whole work tree and returns the id. */
  public String commit(String message) {
    run("add", "-A");
    return commitIndex(message);
  }

  public String commitIndex(String message) {
    commits++;
    run("commit", "-q", "--allow-empty", "-m", message);
    return run("rev-parse", "HEAD");
  }
}
