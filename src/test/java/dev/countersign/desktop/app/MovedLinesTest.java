package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.git.CommitDraft;
import dev.countersign.git.FileEdit;
import dev.countersign.git.RepositoryWriter;
import dev.countersign.model.Identity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Lines that moved within a change are signed on both sides, and a key leads from end to end. */
class MovedLinesTest extends OnSample {
  private static final Identity ANN = new Identity("Ann", "ann@example.org");
  private static final String POLICY =
      """
      schema: 1
      people:
        - { id: ann, kind: human, name: Ann, emails: [ann@example.org], keys: [], groups: [edge] }
      rules: []
      """;
  private static final String REGISTRY =
      """
      schema: 1
      systems:
        - id: routing
          name: Routing
          tier: 1
          plane: control
          category: cloud-service
          owners: [edge]
          rollup: [platform]
          paths: ["/routing/**"]
          dependsOn: []
      """;
  private static final String PARSER =
      """
      int parse(String text) {
        String digits = text.strip();
        int value = Integer.parseInt(digits);
        log.debug("read {}", value);
        return value;
      }
      """;
  private static final String ROUTES =
      """
      routes:
        - path: /checkout
          upstream: checkout-service
          retries: 3
      """;

  @BeforeEach
  void openMoves(FxRobot robot) throws Exception {
    Path where = folder.resolve("moves");
    repository(where);
    onFx(() -> {
      // One row for each line, because rows are counted.
      composition.look().wrap().set(false);
      composition.shell().home();
      composition.home().open(where);
      return true;
    });
    idle();
    robot.clickOn("#open-head").write("moved");
    idle();
    robot.clickOn("#open-open");
    await("#decision");
    idle();
  }

  @Test
  void both_ends_are_signed_and_the_key_goes_there_and_back(FxRobot robot) throws Exception {
    show("src/Numbers.java");
    both("moves-old-end");
    assertThat(styles(0)).contains("MOVED", "OLD");
    assertThat(styles(0).stream().filter("MOVED"::equals)).hasSize(5);
    assertThat(words(0)).hasValue("Moved to src/Parsing.java:4");
    robot.type(KeyCode.G);
    idle();
    assertThat(text("#file-path")).isEqualTo("src/Parsing.java");
    both("moves-new-end");
    assertThat(styles(1).stream().filter("MOVED"::equals)).hasSize(5);
    assertThat(styles(1)).contains("NEW");
    assertThat(words(1)).hasValue("Moved from src/Numbers.java:13");
    robot.type(KeyCode.J);
    robot.type(KeyCode.G);
    idle();
    assertThat(text("#file-path")).isEqualTo("src/Numbers.java");
    assertThat(words(0)).hasValue("Moved to src/Parsing.java:5");
  }

  @Test
  void a_tooltip_in_the_gutter_says_where_a_line_went(FxRobot robot) throws Exception {
    show("src/Numbers.java");
    int row = styles(0).indexOf("MOVED");
    Bounds bounds = onFx(() -> area(0).getParagraphBoundsOnScreen(row).orElseThrow());
    robot.moveTo(bounds.getMinX() - 20, bounds.getCenterY());
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> tip().equals(Optional.of("Moved to src/Parsing.java:4")));
    robot.moveTo(bounds.getMinX() - 20, bounds.getMinY() - bounds.getHeight() / 2);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> tip().isEmpty());
  }

  @Test
  void what_comes_out_of_a_critical_path_looks_removed_and_added_but_is_signed(FxRobot robot)
      throws Exception {
    show("docs/routes.txt");
    both("moves-critical");
    assertThat(styles(1)).contains("NEW").doesNotContain("MOVED");
    assertThat(words(1)).hasValue("Moved from routing/routes.yaml:1");
    robot.type(KeyCode.G);
    idle();
    assertThat(text("#file-path")).isEqualTo("routing/routes.yaml");
    assertThat(styles(0)).contains("OLD").doesNotContain("MOVED");
  }

  @Test
  void on_any_other_line_the_key_says_that_there_is_no_other_end(FxRobot robot) throws Exception {
    show("src/Numbers.java");
    robot.type(KeyCode.K);
    robot.type(KeyCode.G);
    idle();
    assertThat(text("#file-path")).isEqualTo("src/Numbers.java");
    assertThat(words(0)).isEmpty();
    assertThat(robot.lookup("This line is not known to have moved.").tryQuery()).isPresent();
  }

  private void show(String path) throws Exception {
    for (int i = 0; i < 8 && !text("#file-path").equals(path); i++) {
      onFx(() -> composition.actions().call(Action.NEXT_FILE));
      idle();
    }
    assertThat(text("#file-path")).isEqualTo(path);
  }

  private Optional<String> tip() throws Exception {
    return onFx(() ->
        Window.getWindows().stream()
            .filter(Tooltip.class::isInstance)
            .map(it -> ((Tooltip) it).getText())
            .findFirst());
  }

  private List<String> styles(int pane) throws Exception {
    return onFx(() ->
        area(pane).getParagraphs().stream()
            .map(paragraph -> String.valueOf(paragraph.getParagraphStyle()))
            .toList());
  }

  private Optional<String> words(int pane) throws Exception {
    return onFx(() -> Optional.ofNullable(area(pane).getAccessibleHelp()));
  }

  private StyledTextArea<?, ?> area(int pane) {
    return window.getScene().getRoot().lookupAll(".diff-text").stream()
        .map(node -> (StyledTextArea<?, ?>) node)
        .toList()
        .get(pane);
  }

  private void both(String name) throws Exception {
    for (Look.Theme theme : List.of(Look.Theme.DARK, Look.Theme.LIGHT)) {
      onFx(() -> {
        composition.look().theme().set(theme);
        return true;
      });
      idle();
      Pictures.take(window.getScene(), name + (theme == Look.Theme.DARK ? "-dark" : "-light"));
    }
  }

  private static void repository(Path where) {
    String head = "class Numbers {\n" + filler("number", 11);
    String edited =
        PARSER.replace("log.debug(\"read {}\", value);", "log.trace(\"read {}\", value);");
    List<FileEdit> before =
        List.of(
            FileEdit.write(".countersign/systems.yaml", REGISTRY),
            FileEdit.write(".countersign/policy.yaml", POLICY),
            FileEdit.write("routing/routes.yaml", ROUTES + "timeouts:\n  connect: 3\n"),
            FileEdit.write("docs/routes.txt", "As of today.\n"),
            FileEdit.write("src/Numbers.java", head + PARSER + filler("tail", 9) + "}\n"),
            FileEdit.write("src/Parsing.java", "class Parsing {\n\n\n}\n"));
    List<FileEdit> after =
        List.of(
            FileEdit.write("routing/routes.yaml", "timeouts:\n  connect: 3\n"),
            FileEdit.write("docs/routes.txt", ROUTES + "As of today.\n"),
            FileEdit.write("src/Numbers.java", head + filler("tail", 9) + "}\n"),
            FileEdit.write("src/Parsing.java", "class Parsing {\n\n\n" + edited + "}\n"));
    Instant at = Instant.parse("2026-11-01T10:00:00Z");
    try (RepositoryWriter writer = RepositoryWriter.init(where)) {
      writer.branch(
          "moved", writer.commit(new CommitDraft("main", before, ANN, ANN, at, "Before\n")));
      writer.commit(new CommitDraft("moved", after, ANN, ANN, at.plusSeconds(60), "After\n"));
    }
  }

  private static String filler(String name, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "  int " + name + i + " = " + i + ";\n")
        .collect(Collectors.joining());
  }
}
