package dev.countersign.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NameCompletionTest {
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private TextField head;
  private TextField next;
  private AutoCompletionBinding<String> completion;

  @Start
  void start(Stage stage) {
    head = new TextField();
    next = new TextField();
    completion = NameCompletion.of(head, names);
    names.setAll("main", "release/1.4", "retry-budget");
    stage.setScene(new Scene(new VBox(head, next), 400, 300));
    stage.show();
  }

  private void awaitPopup() throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> completion.getAutoCompletionPopup().isShowing());
  }

  @Test
  void names_that_contain_what_is_typed_complete_it(FxRobot robot) throws Exception {
    robot.clickOn(head).write("bud");
    awaitPopup();
    assertThat(completion.getAutoCompletionPopup().getSuggestions())
        .containsExactly("retry-budget");
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(head.getText()).isEqualTo("retry-budget");
  }

  @Test
  void a_whole_name_stays_though_others_are_longer(FxRobot robot) throws Exception {
    robot.interact(() -> names.setAll("v4.0.0", "v4.0.0-M1", "v4.0.0-RC1"));
    robot.clickOn(head).write("v4.0.");
    awaitPopup();
    robot.write("0");
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> !completion.getAutoCompletionPopup().isShowing());
    robot.type(KeyCode.TAB);
    assertThat(head.getText()).isEqualTo("v4.0.0");
    assertThat(next.isFocused()).isTrue();
  }

  @Test
  void suggestions_that_come_late_do_not_cover_the_next_field(FxRobot robot) throws Exception {
    robot.clickOn(head).write("re");
    awaitPopup();
    robot.interact(next::requestFocus);
    assertThat(next.isFocused()).isTrue();
    robot.interact(() -> completion.getAutoCompletionPopup().show(head));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(completion.getAutoCompletionPopup().isShowing()).isFalse();
  }
}
