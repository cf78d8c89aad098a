package dev.countersign.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Two commits of a repository, and stock git on them without the user's configuration.
 *
 * @param repository the folder
 * @param base the older commit
 * @param head the newer one
 * @param name for the table
 */
record GitRange(Path repository, String base, String head, String name) {
  /** {@code git diff OPTIONS base head} as a whole process, its output read to the end. */
  String diff(String... options) {
    List<String> command = new ArrayList<>(List.of("git", "diff"));
    command.addAll(List.of(options));
    command.addAll(List.of(base, head));
    return run(repository, new byte[0], command);
  }

  static String run(Path folder, byte[] input, List<String> command) {
    return run(folder, input, command, 0);
  }

  /** A command that ends with a certain code where all went well. */
  static String run(Path folder, byte[] input, List<String> command, int code) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("no-such-file").toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      Thread feeder = Thread.ofVirtual().start(() -> feed(process, input));
      byte[] output = process.getInputStream().readAllBytes();
      feeder.join();
      if (process.waitFor() != code) {
        throw new IllegalStateException("failed: " + String.join(" ", command));
      }
      return new String(output, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void feed(Process process, byte[] input) {
    try (var out = process.getOutputStream()) {
      out.write(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
