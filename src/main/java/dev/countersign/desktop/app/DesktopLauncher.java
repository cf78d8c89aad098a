package dev.countersign.desktop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Starts the desktop; the only class of it that the rest of the program calls. */
public final class DesktopLauncher {
  /** Held, since the logging of the JDK forgets the level of a logger nobody holds. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private DesktopLauncher() {}

  /** Opens the window and returns when it is closed. Once per process. */
  public static void launch(LaunchOptions options) {
    keepQuiet();
    Application.launch(DesktopApp.class, options.arguments());
  }

  /**
   * Shows the sample change on every screen without a display and keeps a picture of each, light
   * and dark, under {@code folder/pictures}. Once per process.
   *
   * @param folder where store, sample and pictures are put
   * @param bundle an approval bundle to show on the auditor's desk
   * @return the pictures
   */
  public static List<Path> tour(Path folder, Optional<Path> bundle) {
    keepQuiet();
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    return new Tour(folder, bundle).run();
  }

  /** JavaFX warns of being started from the class path, which is how this program is packed. */
  private static void keepQuiet() {
    JAVAFX.setLevel(Level.SEVERE);
  }
}
