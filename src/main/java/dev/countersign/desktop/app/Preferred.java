package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Look;
import dev.countersign.store.Settings;
import java.util.Optional;

/**
 * What is kept of the window from one start to the next. May wait for the disk.
 *
 * @param window where it was
 * @param theme which theme was chosen
 * @param zoom how large text was
 * @param wrap whether wide lines of code went on in the next row
 * @param spaces whether spaces and tabs were shown as signs
 */
record Preferred(
    Optional<WindowState> window, Look.Theme theme, double zoom, boolean wrap, boolean spaces) {
  private static final String WINDOW = "window";
  private static final String THEME = "theme";
  private static final String ZOOM = "zoom";
  private static final String WRAP = "wrap";
  private static final String SPACES = "spaces";

  /** Reads it; what cannot be understood is as at the first start. */
  static Preferred read(Settings settings) {
    return new Preferred(
        settings.get(WINDOW).flatMap(WindowState::read),
        settings.get(THEME).flatMap(Preferred::theme).orElse(Look.Theme.SYSTEM),
        settings.get(ZOOM).flatMap(Preferred::zoom).orElse(1.0),
        settings.get(WRAP).map(Boolean::parseBoolean).orElse(true),
        settings.get(SPACES).map(Boolean::parseBoolean).orElse(false));
  }

  /** Keeps it. */
  void write(Settings settings) {
    window.ifPresent(state -> settings.put(WINDOW, state.written()));
    settings.put(THEME, theme.name());
    settings.put(ZOOM, Double.toString(zoom));
    settings.put(WRAP, Boolean.toString(wrap));
    settings.put(SPACES, Boolean.toString(spaces));
  }

  private static Optional<Look.Theme> theme(String written) {
    for (Look.Theme theme : Look.Theme.values()) {
      if (theme.name().equals(written)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> zoom(String written) {
    return written.matches("[0-3]\\.\\d{1,17}")
        ? Optional.of(Double.valueOf(written)).filter(zoom -> zoom >= 0.5)
        : Optional.empty();
  }
}
