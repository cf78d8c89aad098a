package dev.countersign.desktop.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.Fonts;
import dev.countersign.desktop.common.Look;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Puts the theme in force on the whole application. */
final class Theming {
  /** The size of ordinary text in pixels before anybody zooms. */
  static final double TEXT_SIZE = 14;

  private Theming() {}

  /** Follows {@code look}, and the system through it, from now on. */
  static void follow(Look look) {
    Platform.getPreferences()
        .colorSchemeProperty()
        .subscribe(scheme -> look.systemIsDark().set(scheme == ColorScheme.DARK));
    look.dark().subscribe(Theming::apply);
  }

  /** The style sheet of this program, over the theme. */
  static void style(Scene scene) {
    // The style sheet names the font of code, which has to be loaded by then.
    Fonts.codeFamily();
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(
                    Theming.class.getResource("/dev/countersign/css/desktop.css"), "style sheet")
                .toExternalForm());
  }

  private static void apply(boolean dark) {
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
