package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStateTest {
  private static final List<Rectangle2D> SCREEN = List.of(new Rectangle2D(0, 0, 1920, 1080));

  @Test
  void what_is_written_is_read_again() {
    WindowState state = new WindowState(-12, 40, 1280, 800, true);
    assertThat(WindowState.read(state.written())).contains(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1 2 3", "a b c d true", "1 2 3 4 maybe", "1 2 3 4 true 5"})
  void what_cannot_be_understood_is_as_at_the_first_start(String written) {
    assertThat(WindowState.read(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          100,  100, 1280, 800, true
          1800, 100, 1280, 800, false
          2500, 100, 1280, 800, false
          100, -200, 1280, 800, false
          100,  100, 10,   10,  false
          """)
  void a_window_that_could_not_be_seen_is_not_put_there(
      double x, double y, double width, double height, boolean seen) {
    assertThat(new WindowState(x, y, width, height, false).isVisibleOn(SCREEN)).isEqualTo(seen);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 0,  1920, 1080, 320, 140, 1280, 800
          0, 0,  1366, 768,  43,  0,   1280, 768
          0, 25, 1024, 700,  0,   25,  1024, 700
          """)
  void the_first_window_fits_the_screen(
      double left, double top, double free, double high, double x, double y, double w, double h) {
    assertThat(WindowState.first(1280, 800, new Rectangle2D(left, top, free, high)))
        .isEqualTo(new WindowState(x, y, w, h, false));
  }
}
