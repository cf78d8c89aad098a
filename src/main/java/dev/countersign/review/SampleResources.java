package dev.countersign.review;

import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The files of the sample change that ship with the program. */
final class SampleResources {
  private static final String FOLDER = "/dev/countersign/sample/";

  private SampleResources() {}

  /** The files of one commit, {@code base} or {@code head}, by their path in the repository. */
  static Map<RepoPath, byte[]> commit(String name, Map<String, String> placeholders) {
    Map<RepoPath, byte[]> files = new TreeMap<>();
    text("index.txt")
        .lines()
        .filter(line -> line.startsWith(name + "/"))
        .forEach(line ->
            files.put(
                RepoPath.of(line.substring(name.length() + 1)),
                filled(text(line), placeholders).getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  /** One file as text. */
  static String text(String name) {
    try (InputStream in = SampleResources.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the sample lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String filled(String text, Map<String, String> placeholders) {
    String filled = text;
    for (Map.Entry<String, String> placeholder : placeholders.entrySet()) {
      filled = filled.replace("{{" + placeholder.getKey() + "}}", placeholder.getValue());
    }
    return filled;
  }
}
