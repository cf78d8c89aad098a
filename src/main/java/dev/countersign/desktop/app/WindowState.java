package dev.countersign.desktop.app;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Where a window was and how large.
 *
 * @param x left edge in pixels
 * @param y upper edge in pixels
 * @param width in pixels
 * @param height in pixels
 * @param maximised whether it filled the screen
 */
record WindowState(double x, double y, double width, double height, boolean maximised) {
  private static final Pattern FORM =
      Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5}) (true|false)");
  private static final double SMALLEST = 320;

  /** Reads what {@link #written} wrote; empty for anything else. */
  static Optional<WindowState> read(String written) {
    var matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new WindowState(
            Double.parseDouble(matcher.group(1)),
            Double.parseDouble(matcher.group(2)),
            Double.parseDouble(matcher.group(3)),
            Double.parseDouble(matcher.group(4)),
            Boolean.parseBoolean(matcher.group(5))));
  }

  /** As it is kept in settings. */
  String written() {
    return "%d %d %d %d %b"
        .formatted(Math.round(x), Math.round(y), Math.round(width), Math.round(height), maximised);
  }

  /** How {@code stage} stands; {@code before} gives the size a maximised window goes back to. */
  static WindowState of(Stage stage, Optional<WindowState> before) {
    if (stage.isMaximized() && before.isPresent()) {
      WindowState old = before.get();
      return new WindowState(old.x, old.y, old.width, old.height, true);
    }
    return new WindowState(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /**
   * How a window stands that nobody has moved yet: in the middle, as large as asked for or as what
   * is free of the screen.
   */
  static WindowState first(double width, double height, Rectangle2D free) {
    double w = Math.min(width, free.getWidth());
    double h = Math.min(height, free.getHeight());
    return new WindowState(
        free.getMinX() + Math.floor((free.getWidth() - w) / 2),
        free.getMinY() + Math.floor((free.getHeight() - h) / 2),
        w,
        h,
        false);
  }

  /** True where enough of it would be seen on one of the screens there are now. */
  boolean isVisibleOn(List<Rectangle2D> screens) {
    return width >= SMALLEST
        && height >= SMALLEST
        && screens.stream()
            .anyMatch(screen ->
                screen.intersects(x + SMALLEST / 2, y, width - SMALLEST, SMALLEST / 4)
                    && y >= screen.getMinY());
  }

  /** Puts {@code stage} there, unless it could not be seen. */
  void applyTo(Stage stage) {
    if (isVisibleOn(Screen.getScreens().stream().map(Screen::getVisualBounds).toList())) {
      stage.setX(x);
      stage.setY(y);
      stage.setWidth(width);
      stage.setHeight(height);
      stage.setMaximized(maximised);
    }
  }
}
