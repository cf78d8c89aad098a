package dev.countersign.desktop.home;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Things that are dropped on the window: a folder, a bundle, a URL. */
final class Drops {
  private final WaysIn ways;

  Drops(WaysIn ways) {
    this.ways = ways;
  }

  void install(Scene scene) {
    scene.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (isWelcome(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
          }
        });
    scene.addEventHandler(
        DragEvent.DRAG_DROPPED, event -> event.setDropCompleted(take(event.getDragboard())));
  }

  private static boolean isWelcome(Dragboard board) {
    return board.hasFiles() || board.hasUrl() || url(board).isPresent();
  }

  private boolean take(Dragboard board) {
    Optional<Path> file = board.getFiles().stream().findFirst().map(File::toPath);
    if (file.isPresent()) {
      take(file.get());
      return true;
    }
    Optional<String> url = url(board);
    url.ifPresent(ways::openClone);
    return url.isPresent();
  }

  /** A folder is a repository, a file a bundle. */
  void take(Path path) {
    if (Files.isDirectory(path)) {
      ways.openRepository(Optional.of(path));
    } else {
      ways.openBundle(path);
    }
  }

  private static Optional<String> url(Dragboard board) {
    return Optional.ofNullable(board.hasUrl() ? board.getUrl() : board.getString())
        .map(String::strip)
        .filter(Drops::looksLikeUrl);
  }

  static boolean looksLikeUrl(String text) {
    return text.matches("(https?|ssh|git|file)://\\S{1,2000}|[\\w.-]+@[\\w.-]+:\\S{1,2000}");
  }
}
