package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Pictures;
import dev.countersign.diff.BinaryComparison;
import dev.countersign.diff.DiffEngine;
import dev.countersign.diff.DiffOptions;
import dev.countersign.diff.RawBytes;
import dev.countersign.diff.RawSides;
import dev.countersign.diff.image.ImageFormat;
import dev.countersign.diff.image.Images;
import dev.countersign.model.BadInput;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BytesViewTest {
  private final Look look = new Look();
  private BackgroundRunner tasks;
  private BytesView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
    tasks =
        new BackgroundRunner(failure -> {
          throw failure;
        });
    view = new BytesView(tasks, look);
    scene = new Scene(view, 760, 520);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void an_image_is_shown_side_by_side_then_as_difference_then_as_bytes(FxRobot robot)
      throws Exception {
    show(chart(240, 160, 90), chart(240, 200, 120));
    assertThat(texts(robot)).anyMatch(text -> text.startsWith("PNG · 240 × 160 pixels · "));
    assertThat(texts(robot)).anyMatch(text -> text.startsWith("PNG · 240 × 200 pixels · "));
    Pictures.both(scene, look, "image-sides");

    robot.clickOn("#image-difference");
    assertThat(texts(robot)).anyMatch(text -> text.endsWith("aligned at the top left"));
    Pictures.both(scene, look, "image-difference");
    robot.clickOn("#image-full");
    assertThat(texts(robot)).contains("100%");

    robot.clickOn("#image-bytes");
    assertThat(texts(robot)).anyMatch(text -> text.startsWith("First difference at byte"));
    assertThat(robot.lookup("#image-fit").queryAs(ToggleButton.class).isVisible()).isFalse();
    Pictures.both(scene, look, "image-bytes");
    robot.clickOn("#image-bytes");
    assertThat(robot.lookup("#image-bytes").queryAs(ToggleButton.class).isSelected()).isTrue();
  }

  @Test
  void an_added_image_has_no_difference_to_show(FxRobot robot) throws Exception {
    show(new byte[0], Images.of(ImageFormat.GIF, 16, 16));
    assertThat(texts(robot)).contains("does not exist");
    assertThat(robot.lookup("#image-difference").queryAs(ToggleButton.class).isDisabled()).isTrue();
    Pictures.both(scene, look, "image-added");
    show(Images.of(ImageFormat.GIF, 16, 16), new byte[0]);
    assertThat(texts(robot)).contains("does not exist");
  }

  @Test
  void a_hostile_image_is_shown_as_bytes_with_the_reason(FxRobot robot) throws Exception {
    byte[] bomb = Images.of(ImageFormat.PNG, 4, 4);
    Arrays.fill(bomb, 17, 20, (byte) 0x7f);
    show(Images.of(ImageFormat.PNG, 4, 4), bomb);
    assertThat(texts(robot)).anyMatch(text -> text.contains("25 million pixels"));
    assertThat(texts(robot)).anyMatch(text -> text.startsWith("First difference at byte"));
    assertThat(robot.lookup("#image-bar").query().isVisible()).isFalse();
    Pictures.both(scene, look, "image-refused");
  }

  @Test
  void bytes_that_cannot_be_read_again_leave_the_comparison(FxRobot robot) throws Exception {
    BinaryComparison comparison = compare(new byte[] {0, 1}, new byte[] {0, 2});
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () ->
            view.show(
                comparison,
                progress -> {
                  throw new BadInput("git.too-large", "It is too large.");
                }));
    settle();
    assertThat(texts(robot)).anyMatch(text -> text.endsWith("It is too large."));
    assertThat(texts(robot)).contains("First difference at byte 1");
  }

  @Test
  void other_bytes_than_those_compared_are_never_shown_as_the_image(FxRobot robot)
      throws Exception {
    BinaryComparison comparison =
        compare(Images.of(ImageFormat.PNG, 4, 4), Images.of(ImageFormat.PNG, 5, 5));
    RawBytes other = RawBytes.of(Images.of(ImageFormat.PNG, 6, 6));
    RawSides sides = new RawSides(Optional.of(other), Optional.of(other));
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.show(comparison, progress -> sides));
    settle();
    assertThat(robot.lookup("#image-bar").query().isVisible()).isFalse();
  }

  private void show(byte[] before, byte[] after) throws TimeoutException {
    BinaryComparison comparison = compare(before, after);
    RawSides sides =
        new RawSides(
            side(before, '1').map(side -> RawBytes.of(before)),
            side(after, '2').map(side -> RawBytes.of(after)));
    WaitForAsyncUtils.waitForAsyncFx(10_000, () -> view.show(comparison, progress -> sides));
    settle();
  }

  private void settle() throws TimeoutException {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> tasks.running().get() == 0);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static List<String> texts(FxRobot robot) {
    return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  private static byte[] chart(int width, int height, int bar) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(0x0969da));
    graphics.fillRect(30, height - bar - 10, 40, bar);
    graphics.setColor(new Color(0xbc4c00));
    graphics.fillOval(100, 20, 90, 90);
    graphics.dispose();
    return Images.write(ImageFormat.PNG, picture);
  }

  private static BinaryComparison compare(byte[] before, byte[] after) {
    return (BinaryComparison)
        new DiffEngine()
            .compare(
                side(before, '1'),
                before,
                side(after, '2'),
                after,
                DiffOptions.EXACT,
                Progress.none());
  }

  private static Optional<FileSide> side(byte[] bytes, char digit) {
    return Optional.of(
            new FileSide(
                RepoPath.of("chart.png"),
                FileMode.REGULAR,
                new Oid(Character.toString(digit).repeat(40))))
        .filter(side -> bytes.length > 0);
  }
}
