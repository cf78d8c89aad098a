package dev.countersign.desktop.app;

import dev.countersign.model.MachineFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Does things on the FX thread for a thread that waits. */
final class OnFx {
  private OnFx() {}

  /** What {@code work} gives on the FX thread. */
  static <T> T get(Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(work.get());
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    });
    return result.join();
  }

  /** Writes a picture of {@code scene} as PNG; gives the file. */
  static Path picture(Scene scene, Path file) {
    WritableImage image = get(() -> scene.snapshot(null));
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new MachineFailure(
          "tour.picture",
          "The picture %s cannot be written: %s.".formatted(file, e.getMessage()),
          e);
    }
    return file;
  }
}
