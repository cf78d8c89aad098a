package dev.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Main;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build server has no JavaFX; the command line works there all the same. */
class CommandLineWithoutJavaFxTest {
  private static final Pattern DESKTOP_ONLY =
      Pattern.compile(
          "(?i)javafx|richtextfx|controlsfx|atlantafx|flowless|reactfx|undofx|wellbehavedfx");

  @TempDir Path folder;
  private String range;

  @BeforeEach
  void repository() throws Exception {
    StockGit git = StockGit.init(folder);
    String base = git.file("a.txt", "one\n").commit("base");
    range = base + ".." + git.file("a.txt", "two\n").file("b.txt", "new\n").commit("head");
  }

  @Test
  void version_is_printed() throws Exception {
    assertThat(run("--version")).containsIgnoringCase("countersign");
  }

  @Test
  void a_diff_is_printed() throws Exception {
    assertThat(run("diff", folder.toString(), range)).isEqualTo("M\ta.txt\nA\tb.txt\n");
    assertThat(run("diff", folder.toString(), range, "--patch")).contains("\n-one\n+two\n");
  }

  @Test
  void a_range_is_inspected() throws Exception {
    assertThat(run("inspect", folder.toString(), range)).contains("Files       2", "a.txt");
  }

  private static String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPathWithoutDesktop(), Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static String classPathWithoutDesktop() {
    List<String> all =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    List<String> kept =
        all.stream()
            .filter(entry -> !DESKTOP_ONLY.matcher(Path.of(entry).getFileName().toString()).find())
            .toList();
    assertThat(all.size() - kept.size()).isGreaterThanOrEqualTo(4);
    return String.join(File.pathSeparator, kept);
  }
}
