package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Choosers;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The platform's own choosers. */
final class FxChoosers implements Choosers {
  private final Window owner;
  private Optional<File> last = Optional.empty();

  FxChoosers(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    last.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return remember(chooser.showDialog(owner));
  }

  @Override
  public Optional<Path> file(String title) {
    return remember(files(title).showOpenDialog(owner));
  }

  @Override
  public Optional<Path> save(String title, String suggestedName) {
    FileChooser chooser = files(title);
    chooser.setInitialFileName(suggestedName);
    return remember(chooser.showSaveDialog(owner));
  }

  private FileChooser files(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    last.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
    return chooser;
  }

  private Optional<Path> remember(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    last = Optional.ofNullable(chosen.getParentFile());
    return Optional.of(chosen.toPath());
  }
}
