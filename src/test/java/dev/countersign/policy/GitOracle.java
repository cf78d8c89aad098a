package dev.countersign.policy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks stock Git which patterns match. Each question has a folder of its own, in which its patterns
 * stand, so that one process answers thousands of them.
 */
final class GitOracle {
  /**
   * A list of patterns for each set, and the paths to try them on.
   *
   * @param sets what is asked
   * @param paths on which paths
   */
  record Question(List<List<PathPattern>> sets, List<String> paths) {
    static Question of(String pattern, List<String> paths) {
      return new Question(List.of(List.of(new PathPattern(pattern))), paths);
    }
  }

  private final Path folder;

  GitOracle(Path folder) throws Exception {
    this.folder = folder;
    run("", "git", "init", "-q", ".");
  }

  /**
   * For each question, which has a single pattern, and each of its paths whether the pattern
   * ignores it or a folder above it.
   */
  List<List<Boolean>> ignored(List<Question> questions) throws Exception {
    for (int i = 0; i < questions.size(); i++) {
      String pattern = questions.get(i).sets().getFirst().getFirst().text();
      Files.writeString(ownFolder(i).resolve(".gitignore"), pattern + "\n");
    }
    String out =
        run(allPaths(questions), "git", "check-ignore", "--no-index", "-v", "-n", "--stdin", "-z");
    String[] fields = out.split("\0", -1);
    List<List<Boolean>> found = new ArrayList<>();
    int at = 0;
    for (Question question : questions) {
      List<Boolean> ofPaths = new ArrayList<>();
      for (int path = 0; path < question.paths().size(); path++) {
        ofPaths.add(!fields[at].isEmpty());
        at += 4;
      }
      found.add(ofPaths);
    }
    return found;
  }

  /** For each question and each of its paths which sets take it in, as attributes that are set. */
  List<List<List<Integer>>> attributes(List<Question> questions) throws Exception {
    Map<String, List<Integer>> byPath = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      Files.writeString(ownFolder(i).resolve(".gitattributes"), lines(questions.get(i)));
    }
    String out = run(allPaths(questions), "git", "check-attr", "-a", "--stdin", "-z");
    String[] fields = out.split("\0", -1);
    for (int i = 0; i + 2 < fields.length; i += 3) {
      if (fields[i + 2].equals("set")) {
        byPath
            .computeIfAbsent(fields[i], path -> new ArrayList<>())
            .add(Integer.parseInt(fields[i + 1].substring(1)));
      }
    }
    byPath.values().forEach(sets -> sets.sort(Integer::compareTo));
    List<List<List<Integer>>> found = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String own = name(i);
      found.add(
          questions.get(i).paths().stream()
              .map(path -> byPath.getOrDefault(own + path, List.of()))
              .toList());
    }
    return found;
  }

  private static String lines(Question question) {
    StringBuilder lines = new StringBuilder();
    for (int set = 0; set < question.sets().size(); set++) {
      for (PathPattern pattern : question.sets().get(set)) {
        String body = pattern.negated() ? pattern.text().substring(1) : pattern.text();
        String quoted = body.replace("\\", "\\\\").replace("\"", "\\\"");
        lines.append('"').append(quoted).append(pattern.negated() ? "\" -s" : "\" s");
        lines.append(set).append('\n');
      }
    }
    return lines.toString();
  }

  private static String allPaths(List<Question> questions) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < questions.size(); i++) {
      for (String path : questions.get(i).paths()) {
        out.append(name(i)).append(path).append('\0');
      }
    }
    return out.toString();
  }

  private Path ownFolder(int question) throws IOException {
    return Files.createDirectories(folder.resolve(name(question)));
  }

  private static String name(int question) {
    return "q" + question + "/";
  }

  private String run(String input, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Path in = Files.createTempFile(folder, "in", "");
    Files.writeString(in, input);
    Process process = builder.redirectInput(in.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(in);
    return out;
  }
}
