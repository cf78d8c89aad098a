package dev.countersign.review;

import dev.countersign.git.FileEdit;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files of the sample change that ship with the program. */
final class SampleResources {
  private static final String FOLDER = "/dev/countersign/sample/";

  private SampleResources() {}

  /** What one commit, {@code base} or {@code head}, writes. */
  static List<FileEdit> commit(
      String name, Map<String, String> placeholders, Set<String> executable) {
    return text("index.txt")
        .lines()
        .filter(line -> line.startsWith(name + "/"))
        .map(line -> edit(line, line.substring(name.length() + 1), placeholders, executable))
        .toList();
  }

  private static FileEdit edit(
      String resource, String path, Map<String, String> placeholders, Set<String> executable) {
    byte[] bytes = filled(text(resource), placeholders).getBytes(StandardCharsets.UTF_8);
    return FileEdit.write(RepoPath.of(path), bytes, executable.contains(path));
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
