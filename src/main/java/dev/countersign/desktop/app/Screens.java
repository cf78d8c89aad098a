package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Screen;
import dev.countersign.review.OpenChange;
import java.nio.file.Path;

/**
 * Makes the screens that the first one leads to. To be used on the FX thread, where not said
 * otherwise.
 */
public interface Screens {
  /** The workbench for {@code change}, which the screen closes in the end. */
  Screen workbench(OpenChange change);

  /** Loads what the screens are made of. To be used on another thread than that of JavaFX. */
  void prepare();

  /**
   * Loads what the workbench for {@code change} and its record are made of. To be used on another
   * thread than that of JavaFX; may take some hundred milliseconds.
   */
  void rehearse(OpenChange change);

  /** The auditor's desk for the approval bundle in {@code file}. */
  Screen bundle(Path file);
}
