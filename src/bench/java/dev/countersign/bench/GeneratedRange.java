package dev.countersign.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A range of about 20,000 entries with a restructuring in it, the same on every machine: folders
 * move, half of the files are edited, some change their names, some go and others come.
 */
final class GeneratedRange {
  private static final int FILES = 10_500;
  private static final long SEED = 20_261_121;

  private final Random random = new Random(SEED);
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  private GeneratedRange() {}

  /** Made where it is not there yet. */
  static GitRange in(Path folder) {
    if (!Files.exists(folder.resolve("HEAD"))) {
      new GeneratedRange().make(folder);
    }
    return new GitRange(folder, "base", "head", "generated restructuring");
  }

  private void make(Path folder) {
    try {
      Files.createDirectories(folder);
      List<String> names = new ArrayList<>();
      List<List<String>> contents = new ArrayList<>();
      commit("base");
      for (int i = 0; i < FILES; i++) {
        names.add(
            "org.example.part"
                + i % 40
                + "/src/p"
                + random.nextInt(60)
                + "/"
                + (i % 9 == 0 ? "package-info" + i % 300 : "Type" + i)
                + ".java");
        contents.add(content(i));
        write(names.get(i), contents.get(i));
      }
      commit("head");
      print("from refs/heads/base\ndeleteall\n");
      for (int i = 0; i < FILES; i++) {
        move(i, names.get(i), contents.get(i));
      }
      run(folder, new byte[0], "git", "init", "-q", "--bare");
      run(folder, stream.toByteArray(), "git", "fast-import", "--quiet");
      run(folder, new byte[0], "git", "repack", "-q", "-adf", "--depth=50", "--window=10");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(int i, String name, List<String> content) {
    String moved = name.replace("org.example.part", "example-part-").replace("/src/", "/src/main/");
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> write(moved, content);
      case 3, 4, 5, 6 -> write(moved, edited(content, random.nextInt(1, 25)));
      case 7 -> write(moved.replace("Type", "Kind"), edited(content, random.nextInt(1, 40)));
      case 8 ->
          write("example-new/src/main/p" + i % 50 + "/Fresh" + i + ".java", content(FILES + i));
      default -> print("");
    }
  }

  private List<String> content(int file) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      lines.add(" * The same licence, line " + i + ", stands at the head of every file there is.");
    }
    lines.add("package org.example.part" + file % 40 + ";");
    int length = 20 + (int) Math.abs(random.nextGaussian() * 130);
    for (int i = 0; i < length; i++) {
      lines.add(
          switch (random.nextInt(6)) {
            case 0 -> "import org.example.library.Thing" + random.nextInt(400) + ";";
            case 1 -> "\t}";
            case 2 -> "";
            default ->
                "\t\tthis.value" + random.nextInt(900) + " = compute" + file + "(" + i + ");";
          });
    }
    return lines;
  }

  private List<String> edited(List<String> lines, int edits) {
    List<String> out = new ArrayList<>(lines);
    for (int i = 0; i < edits; i++) {
      out.set(random.nextInt(out.size()), "\t\tedited(" + random.nextInt() + ");");
    }
    return out;
  }

  private void commit(String branch) {
    print("commit refs/heads/" + branch + "\n");
    print("committer Bench <bench@example.org> 1767225600 +0000\ndata 0\n");
  }

  private void write(String name, List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    print("M 100644 inline " + name + "\ndata " + text.length() + "\n" + text + "\n");
  }

  private void print(String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void run(Path folder, byte[] input, String... command) {
    GitRange.run(folder, input, List.of(command));
  }
}
