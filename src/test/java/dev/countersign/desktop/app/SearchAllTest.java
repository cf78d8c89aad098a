package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.TextExt;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The search in all files of the sample change, by key and mouse. */
class SearchAllTest extends OnSample {
  @Test
  void hits_are_listed_by_file_and_lead_to_their_lines(FxRobot robot) throws Exception {
    search("order", robot);
    assertThat(text("#search-all-status")).matches("\\d+ hits; \\d+ files searched\\.");
    assertThat(rows()).hasSizeGreaterThan(4);
    Pictures.take(window.getScene(), "search-all-light");
    onFx(() -> {
      composition.look().theme().set(Look.Theme.DARK);
      return true;
    });
    idle();
    Pictures.take(window.getScene(), "search-all-dark");
    String first = text("#file-path");
    robot.type(KeyCode.F4);
    idle();
    String second = selected();
    robot.type(KeyCode.F4);
    idle();
    assertThat(selected()).isNotEqualTo(second);
    robot.press(KeyCode.SHIFT).type(KeyCode.F4).release(KeyCode.SHIFT);
    idle();
    assertThat(selected()).isEqualTo(second);
    assertThat(text("#file-path")).as("was %s", first).isEqualTo(pathOfFirstHit());
  }

  @Test
  void arrow_keys_and_enter_open_a_hit_and_escape_closes_the_panel(FxRobot robot) throws Exception {
    search("order", robot);
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.DOWN);
    robot.type(KeyCode.ENTER);
    idle();
    assertThat(selected()).isNotEmpty();
    assertThat(onFx(() -> find("#search-all-rows").isFocused())).isTrue();
    robot.type(KeyCode.ESCAPE);
    idle();
    assertThat(onFx(() -> window.getScene().lookup("#search-all") == null)).isTrue();
  }

  @Test
  void where_to_search_and_how_can_be_chosen(FxRobot robot) throws Exception {
    search("order", robot);
    int all = rows().size();
    robot.clickOn("#search-all-context");
    robot.clickOn("#search-all-removed");
    robot.clickOn("#search-all-path");
    idle();
    assertThat(rows().size()).isPositive().isLessThan(all);
    robot.clickOn("#search-all-expression");
    idle();
    search("ord[", robot);
    assertThat(text("#search-all-status")).startsWith("This is not a regular expression");
    assertThat(rows()).isEmpty();
    search("ord(er|s)", robot);
    assertThat(rows()).isNotEmpty();
    search("no such text", robot);
    assertThat(text("#search-all-status")).startsWith("No hit; ");
  }

  @Test
  void a_hit_is_highlighted_in_its_line_until_the_search_is_closed(FxRobot robot) throws Exception {
    search("order", robot);
    for (int i = 0; i < 4; i++) {
      robot.type(KeyCode.F4);
      idle();
      assertThat(highlighted()).as("hit %d", i).isPositive();
    }
    Pictures.take(window.getScene(), "search-all-highlight");
    robot.clickOn("#search-all-text").type(KeyCode.ESCAPE);
    idle();
    assertThat(highlighted()).isZero();
  }

  @Test
  void the_search_can_keep_to_the_files_that_are_listed(FxRobot robot) throws Exception {
    search("e", robot);
    int all = rows().size();
    robot.clickOn("#search-all-listed");
    idle();
    assertThat(rows()).hasSize(all);
    robot.clickOn("#files-filter").write("payments");
    search("e", robot);
    assertThat(rows().size()).isPositive().isLessThan(all);
  }

  @Test
  void enter_in_the_filter_opens_the_first_file_that_is_left(FxRobot robot) throws Exception {
    robot.clickOn("#files-filter").write("payments").type(KeyCode.ENTER);
    idle();
    assertThat(text("#file-path")).contains("payments");
    assertThat(robot.lookup("#files").query().isFocused()).isTrue();
  }

  @Test
  void the_search_in_the_file_highlights_what_it_means_and_nothing_once_closed(FxRobot robot)
      throws Exception {
    search("order", robot);
    robot.type(KeyCode.F4);
    idle();
    robot.clickOn("#search-all-text").type(KeyCode.ESCAPE);
    idle();
    robot.type(KeyCode.SLASH);
    robot.write("ORDER");
    idle();
    long any = highlighted();
    robot.clickOn("#file-search-case");
    idle();
    assertThat(any).isPositive();
    assertThat(highlighted()).isLessThan(any);
    robot.clickOn("#file-search-case").clickOn("#file-search-expression");
    robot.doubleClickOn("#file-search").write("ord[");
    idle();
    assertThat(text("#file-search-hits")).startsWith("This is not a regular expression");
    robot.clickOn("#file-search").eraseText(4).write("ord.r");
    idle();
    assertThat(highlighted()).isPositive();
    Pictures.take(window.getScene(), "file-search");
    robot.type(KeyCode.ESCAPE);
    idle();
    assertThat(highlighted()).isZero();
  }

  /** Runs on the screen that look like a hit, on both sides. */
  private long highlighted() throws Exception {
    return onFx(() ->
        window.getScene().getRoot().lookupAll(".diff-text").stream()
            .flatMap(area -> area.lookupAll(".text").stream())
            .filter(TextExt.class::isInstance)
            .map(text -> ((TextExt) text).getBackgroundColor())
            .filter(composition.look().palette().get().diff().hit()::equals)
            .count());
  }

  private void search(String wanted, FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.F).release(KeyCode.SHIFT);
    robot.release(KeyCode.CONTROL);
    await("#search-all-text");
    robot.write(wanted);
    robot.type(KeyCode.ENTER);
    idle();
  }

  private String pathOfFirstHit() throws Exception {
    return onFx(() ->
        list().lookupAll(".search-file").stream()
            .map(ListCell.class::cast)
            .filter(Node::isVisible)
            .map(Node::getAccessibleText)
            .findFirst()
            .orElseThrow()
            .replaceAll(", \\d+ hits?$", ""));
  }

  private String selected() throws Exception {
    return onFx(() -> String.valueOf(list().getSelectionModel().getSelectedItem()));
  }

  private List<?> rows() throws Exception {
    return onFx(() -> List.copyOf(list().getItems()));
  }

  private ListView<?> list() {
    return (ListView<?>) find("#search-all-rows");
  }
}
