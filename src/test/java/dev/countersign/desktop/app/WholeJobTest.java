package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.desktop.signoff.SignerChoice;
import dev.countersign.review.Workstation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole job on the sample change, by key and mouse: from the first screen to the verdict. */
@ExtendWith(ApplicationExtension.class)
class WholeJobTest {
  private static final int PATIENCE = 30;

  @TempDir Path folder;
  private Workstation workstation;
  private Composition composition;
  private Stage window;
  private Path chosenFile;

  private final class TestChoosers implements Choosers {
    @Override
    public Optional<Path> folder(String title) {
      return Optional.of(chosenFile);
    }

    @Override
    public Optional<Path> file(String title) {
      return Optional.of(chosenFile);
    }

    @Override
    public Optional<Path> save(String title, String suggestedName) {
      return Optional.of(folder.resolve("change.zip"));
    }
  }

  private void open() throws Exception {
    open(1440, 900);
  }

  private void open(double width, double height) throws Exception {
    workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC());
    window = FxToolkit.registerPrimaryStage();
    onFx(() -> {
      composition = Compositions.on(workstation, new TestChoosers());
      composition.look().theme().set(Look.Theme.LIGHT);
      Theming.follow(composition.look());
      window.setScene(composition.start(width, height));
      window.setWidth(width);
      window.setHeight(height);
      window.show();
      return true;
    });
  }

  @AfterEach
  void close() throws Exception {
    if (composition != null) {
      onFx(() -> {
        composition.shell().home();
        return true;
      });
      idle();
    }
    FxToolkit.cleanupStages();
    if (workstation != null) {
      workstation.close();
    }
  }

  @Test
  void a_change_goes_from_the_first_screen_to_a_verdict(FxRobot robot) throws Exception {
    open();
    call(Action.SAMPLE);
    await("#decision");
    idle();
    assertThat(text("#decision")).startsWith("BLOCKED");
    both("workbench");
    reviewEverything(robot);
    fillTheRecord(robot);
    submit(robot);
    call(Action.BACK);
    idle();
    approve("ruth", robot);
    both("sign-done");
    click("#sign-close");
    approve("tomas", robot);
    assertThat(text("#sign-result .label.tone-success")).startsWith("Nothing is open");
    click("#sign-export");
    idle();
    Pictures.take(window.getScene(), "export");
    click("#export-now");
    idle();
    assertThat(text("#export-status")).startsWith("Written to");
    assertThat(folder.resolve("change.zip")).isRegularFile();
    examine(robot);
  }

  @Test
  void the_name_of_who_reviews_is_whole_in_a_small_window(FxRobot robot) throws Exception {
    open(1280, 800);
    call(Action.SAMPLE);
    await("#signer");
    onFx(() -> {
      ((Labeled) find("#change-title")).setText("Ask for clearance before a payment ".repeat(4));
      return true;
    });
    both("header-opening");
    idle();
    for (String person : List.of("ruth", "tomas")) {
      choose(person);
      onFx(() -> {
        window.getScene().getRoot().applyCss();
        window.getScene().getRoot().layout();
        Labeled name = (Labeled) find("#signer").lookup(".signer-name");
        assertThat(name.getWidth()).as(name.getText()).isGreaterThanOrEqualTo(name.prefWidth(-1));
        assertThat(name.getText()).isNotBlank();
        return true;
      });
    }
    both("header-small");
  }

  @Test
  void a_head_that_moves_while_somebody_reads_is_told_and_nothing_is_signed() throws Exception {
    open();
    call(Action.SAMPLE);
    await("#decision");
    idle();
    choose("ruth");
    call(Action.SIGN);
    await("#sign-now");
    click("#act-comment");
    idle();
    moveHead();
    click("#sign-now");
    await("#sign-again");
    idle();
    both("sign-head-moved");
    assertThat(workstation.changes()).hasSize(1);
    click("#sign-again");
    idle();
    assertThat(workstation.changes().getFirst().iteration().number()).isEqualTo(2);
    assertThat(text("#iteration")).isEqualTo("iteration 2");
    assertThat(workstation.store().evidence().list(workstation.changes().getFirst().change().id()))
        .as("evidence")
        .isEmpty();
  }

  private void moveHead() throws Exception {
    Path repository = find(workstation.store().folder(), "harbour");
    String commit =
        git(repository, "commit-tree", "clearance^{tree}", "-p", "clearance", "-m", "More").strip();
    git(repository, "update-ref", "refs/heads/clearance", commit);
  }

  private static String git(Path repository, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Ines Alvarez");
      environment.put("GIT_" + who + "_EMAIL", "ines@example.org");
    }
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private void reviewEverything(FxRobot robot) throws Exception {
    for (String person : new String[] {"tomas", "ruth"}) {
      choose(person);
      robot.type(KeyCode.H);
      idle();
      assertThat(text("#file-units")).startsWith("1 of ");
      robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
      idle();
      for (int i = 0; i < 40 && !text("#files-total").contains("29 of 29"); i++) {
        robot.type(KeyCode.M);
        idle();
        if (i == 2 && person.equals("ruth")) {
          both("workbench-half-reviewed");
        }
      }
      assertThat(text("#files-total")).contains("29 of 29 reviewed");
    }
    tab("#tab-blast", ".side");
    both("workbench-blast-radius");
    tab("#tab-requirements", ".side");
  }

  private void fillTheRecord(FxRobot robot) throws Exception {
    call(Action.RECORD);
    await("#record-count");
    both("record");
    assertThat(text("#record-count")).contains("missing");
    click("#record-next-missing");
    Pictures.take(window.getScene(), "record-missing");
    click("#rollback-rehearsed-yes");
    onFx(() -> {
      find("#monitoring-abort").requestFocus();
      return true;
    });
    robot.write("Order rate of a region below half of last week");
    assertThat(text("#record-count")).isEqualTo("The record is complete");
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> text("#record-saved").equals("All changes kept"));
  }

  private void submit(FxRobot robot) throws Exception {
    click("#record-submit");
    await("#sign-now");
    sign("ines");
    both("sign-submit");
    click("#sign-now");
    await("#statement-id");
    idle();
    assertThat(text("#statement-id")).matches("[0-9a-f]{64}");
    click("#sign-close");
  }

  private void approve(String person, FxRobot robot) throws Exception {
    choose(person);
    call(Action.SIGN);
    await("#sign-now");
    idle();
    assertThat(isDisabled("#sign-now")).as("names are not typed yet").isTrue();
    type("#confirm-routing", "Edge routing", robot);
    type("#confirm-infrastructure", "Infrastructure code", robot);
    both("sign-approve");
    assertThat(isDisabled("#sign-now")).isFalse();
    click("#sign-now");
    await("#statement-id");
    idle();
  }

  private void examine(FxRobot robot) throws Exception {
    click("#export-now");
    await("#verdict-title");
    idle();
    assertThat(text("#verdict-title")).startsWith("Level 1");
    both("bundle-unknown-signers");
    chosenFile = find(workstation.store().folder(), "allowed_signers");
    click("#bundle-trust");
    idle();
    assertThat(text("#verdict-title")).startsWith("Level 2");
    chosenFile = find(workstation.store().folder(), "pins.sha256");
    click("#bundle-pins");
    idle();
    assertThat(text("#verdict-title")).startsWith("Level 3");
    both("bundle");
    tab("#bundle-tab-signers", ".side");
    Pictures.take(window.getScene(), "bundle-signers");
    tab("#bundle-tab-requirements", ".side");
    Pictures.take(window.getScene(), "bundle-requirements");
    tab("#bundle-tab-record", ".side");
    Pictures.take(window.getScene(), "bundle-record");
    tab("#bundle-tab-files", ".side");
    idle();
    ListView<?> files = (ListView<?>) find("#bundle-files");
    assertThat(files.getItems()).hasSizeGreaterThan(10);
    both("bundle-files");
    assertThat(diffText()).contains("is not in the bundle");
    chosenFile = find(workstation.store().folder(), "harbour");
    click("#bundle-clone");
    idle();
    assertThat(text("#verdict-title")).startsWith("Level 3");
    assertThat(diffText()).isNotBlank().doesNotContain("is not in the bundle");
    both("bundle-files-of-a-clone");
    tab("#bundle-tab-commands", ".side");
    Pictures.take(window.getScene(), "bundle-commands");
  }

  private String diffText() throws Exception {
    return onFx(() ->
        window.getScene().getRoot().lookupAll(".diff-text").stream()
            .map(area -> ((StyledTextArea<?, ?>) area).getText())
            .collect(Collectors.joining()));
  }

  private static Path find(Path root, String name) throws Exception {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  private void choose(String person) throws Exception {
    pick("#signer", person);
    idle();
  }

  private void sign(String person) throws Exception {
    pick("#sign-key", person);
    idle();
  }

  private void pick(String box, String person) throws Exception {
    await(box);
    onFx(() -> {
      @SuppressWarnings("unchecked")
      ComboBox<SignerChoice> choices = (ComboBox<SignerChoice>) find(box);
      SignerChoice choice =
          choices.getItems().stream()
              .filter(item -> item.personId().equals(Optional.of(person)))
              .findFirst()
              .orElseThrow();
      choices.setValue(choice);
      return true;
    });
  }

  private void type(String field, String text, FxRobot robot) throws Exception {
    await(field);
    onFx(() -> {
      find(field).requestFocus();
      return true;
    });
    robot.write(text);
  }

  private void click(String button) throws Exception {
    await(button);
    onFx(() -> {
      ((ButtonBase) find(button)).fire();
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void tab(String id, String pane) throws Exception {
    await(pane);
    onFx(() -> {
      TabPane tabs = (TabPane) find(pane);
      tabs.getSelectionModel()
          .select(
              tabs.getTabs().stream()
                  .filter(tab -> ("#" + tab.getId()).equals(id))
                  .findFirst()
                  .orElseThrow());
      return true;
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void call(Action action) throws Exception {
    assertThat(onFx(() -> composition.actions().call(action))).as(action.label()).isTrue();
  }

  private boolean isDisabled(String node) throws Exception {
    return onFx(() -> find(node).isDisabled());
  }

  private String text(String label) throws Exception {
    return onFx(() -> ((Labeled) find(label)).getText());
  }

  private Node find(String query) {
    Node node = window.getScene().lookup(query);
    assertThat(node).as(query).isNotNull();
    return node;
  }

  /** What stands in a scroll pane or a tab is found only after the first layout. */
  private void await(String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> onFx(() -> window.getScene().lookup(query) != null));
  }

  /** Waits until nothing has run for several rounds of the FX thread, longer than any pause. */
  private void idle() throws Exception {
    long quietSince = System.nanoTime();
    while (System.nanoTime() - quietSince < TimeUnit.MILLISECONDS.toNanos(250)) {
      WaitForAsyncUtils.waitForFxEvents(1);
      if (onFx(() -> composition.tasks().running().get() > 0)) {
        quietSince = System.nanoTime();
      }
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void both(String name) throws Exception {
    Pictures.take(window.getScene(), name + "-light");
    theme(Look.Theme.DARK);
    Pictures.take(window.getScene(), name + "-dark");
    theme(Look.Theme.LIGHT);
  }

  private void theme(Look.Theme theme) throws Exception {
    onFx(() -> {
      composition.look().theme().set(theme);
      return true;
    });
    idle();
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
  }
}
