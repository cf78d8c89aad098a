package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Screen;
import dev.countersign.review.OpenChange;
import java.nio.file.Path;

/** The screens behind the first one. */
final class AllScreens implements Screens {
  @Override
  public Screen workbench(OpenChange change) {
    return new FileListScreen(change);
  }

  @Override
  public Screen bundle(Path file) {
    return new BundleFileScreen(file);
  }
}
