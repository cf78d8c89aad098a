package dev.countersign.policy;

import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks stock Git which patterns match. */
final class GitOracle {
  private final Path folder;

  GitOracle(Path folder) throws Exception {
    this.folder = folder;
    run("", "git", "init", "-q", ".");
  }

  /** For each path whether a single pattern ignores it, or a folder above it. */
  List<Boolean> ignored(String pattern, List<String> paths) throws Exception {
    Files.writeString(folder.resolve(".gitignore"), pattern + "\n");
    String out =
        run(joined(paths), "git", "check-ignore", "--no-index", "-v", "-n", "--stdin", "-z");
    List<Boolean> ignored = new ArrayList<>();
    String[] fields = out.split("\0", -1);
    for (int i = 0; i + 3 < fields.length; i += 4) {
      ignored.add(!fields[i].isEmpty());
    }
    return ignored;
  }

  /** For each path which attributes the lines set. */
  List<List<Integer>> attributes(List<List<PathPattern>> sets, List<String> paths)
      throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int set = 0; set < sets.size(); set++) {
      for (PathPattern pattern : sets.get(set)) {
        String body = pattern.negated() ? pattern.text().substring(1) : pattern.text();
        lines.append(body).append(pattern.negated() ? " -s" : " s").append(set).append('\n');
      }
    }
    Files.writeString(folder.resolve(".gitattributes"), lines);
    String out = run(joined(paths), "git", "check-attr", "-a", "--stdin", "-z");
    List<List<Integer>> found = new ArrayList<>();
    paths.forEach(path -> found.add(new ArrayList<>()));
    String[] fields = out.split("\0", -1);
    for (int i = 0; i + 2 < fields.length; i += 3) {
      if (fields[i + 2].equals("set")) {
        found.get(paths.indexOf(fields[i])).add(Integer.parseInt(fields[i + 1].substring(1)));
      }
    }
    found.forEach(list -> list.sort(Integer::compareTo));
    return found;
  }

  static List<RepoPath> repoPaths(List<String> paths) {
    return paths.stream().map(RepoPath::of).toList();
  }

  private static String joined(List<String> paths) {
    return String.join("\0", paths) + "\0";
  }

  private String run(String input, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Path in = Files.createTempFile("git-in", "");
    Files.writeString(in, input);
    Process process = builder.redirectInput(in.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(in);
    return out;
  }
}
