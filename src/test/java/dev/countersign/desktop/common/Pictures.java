package dev.countersign.desktop.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Keeps a picture of what a test sees, to be looked at by people. */
public final class Pictures {
  private Pictures() {}

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
