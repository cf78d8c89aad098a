package dev.countersign.desktop.remote;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.git.CredentialSource;
import dev.countersign.git.Fetched;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import dev.countersign.review.RemoteChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What somebody sees of a fetch whose other side asks for a password. */
@ExtendWith(ApplicationExtension.class)
class FetchBoxTest {
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final List<Fetched> done = new ArrayList<>();
  private FetchModel model;
  private Scene scene;

  private final class Asking implements Fetches {
    @Override
    public RemoteChoice remotes() {
      return new RemoteChoice(Optional.of("origin"), List.of("origin"));
    }

    @Override
    public Fetched fetch(String remote, CredentialSource credentials, Progress progress) {
      progress.update("Receiving objects", 1_200, 8_000);
      CredentialSource.Question question =
          new CredentialSource.Question(
              "git.example.org", CredentialSource.Kind.PASSWORD, "Password for git.example.org:");
      answers.add(credentials.answer(question).map(String::new).orElseThrow(Cancelled::new));
      return new Fetched(remote, "https://git.example.org/harbour", List.of());
    }
  }

  @Start
  void start(Stage stage) {
    model = new FetchModel(new BackgroundRunner(failure -> {}), done::add);
    Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    scene = new Scene(new StackPane(new FetchPanel(model)), 640, 400);
    scene.getStylesheets().add("/dev/countersign/css/desktop.css");
    stage.setScene(scene);
    stage.show();
    model.start(new Asking());
  }

  @Test
  void shows_figures_asks_and_says_what_came(FxRobot robot) throws Exception {
    await(robot, "#remote-answer");
    assertThat(text(robot, "#fetch-progress")).isEqualTo("Receiving objects 1,200 / 8,000");
    assertThat(robot.lookup("#remote-answer").queryAs(PasswordField.class).isVisible()).isTrue();
    Pictures.take(scene, "fetch-asks");
    robot.clickOn("#remote-answer").write("secret").clickOn("#remote-answer-go");
    await(robot, "#fetch-sentence");
    Pictures.take(scene, "fetch-nothing-new");
    assertThat(text(robot, "#fetch-sentence"))
        .isEqualTo("There is nothing new at origin (https://git.example.org/harbour).");
    assertThat(answers).containsExactly("secret");
    assertThat(done).hasSize(1);
  }

  @Test
  void cancel_while_a_question_waits_ends_it(FxRobot robot) throws Exception {
    await(robot, "#remote-answer");
    robot.clickOn("#fetch-cancel");
    await(robot, "#fetch-sentence");
    assertThat(text(robot, "#fetch-sentence")).startsWith("Cancelled");
    assertThat(robot.lookup("#remote-answer").tryQuery()).isEmpty();
    assertThat(answers).isEmpty();
    assertThat(done).isEmpty();
  }

  @Test
  void a_question_nobody_waits_for_any_more_is_withdrawn(FxRobot robot) throws Exception {
    await(robot, "#remote-answer");
    robot.interact(model::reset);
    CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();
    Thread asking =
        Thread.ofVirtual()
            .start(() ->
                answer.complete(
                    model
                        .questions()
                        .answer(
                            new CredentialSource.Question(
                                "late", CredentialSource.Kind.PASSWORD, "Too late:"))));
    asking.interrupt();
    assertThat(answer.get(10, TimeUnit.SECONDS)).isEmpty();
    asking.join();
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#remote-answer").tryQuery()).isEmpty();
  }

  private static void await(FxRobot robot, String query) throws Exception {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> robot.lookup(query).tryQuery().filter(node -> node.isVisible()).isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }
}
