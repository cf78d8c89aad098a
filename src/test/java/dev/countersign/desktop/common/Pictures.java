package dev.countersign.desktop.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Keeps a picture of what a test sees, to be looked at by people. */
public final class Pictures {
  private Pictures() {}

  /** One picture in the dark theme and one in the light theme, which stays. */
  public static void both(Scene scene, Look look, String name) {
    for (Look.Theme theme : new Look.Theme[] {Look.Theme.DARK, Look.Theme.LIGHT}) {
      boolean dark = theme == Look.Theme.DARK;
      WaitForAsyncUtils.waitForAsyncFx(
          10_000,
          () -> {
            Application.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            look.theme().set(theme);
          });
      take(scene, name + (dark ? "-dark" : "-light"));
    }
  }

  /** Writes {@code name.png} into the folder that the build gives. */
  public static void take(Scene scene, String name) {
    WaitForAsyncUtils.waitForFxEvents();
    var image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
    Path folder = Path.of(System.getProperty("countersign.pictures", "target/pictures"));
    try {
      Files.createDirectories(folder);
      ImageIO.write(
          SwingFXUtils.fromFXImage(image, null), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
