package dev.countersign.desktop.common;

import dev.countersign.model.Failure;
import javafx.scene.Node;

/** The window as a screen sees it. To be used on the FX thread. */
public interface Shell {
  /** Brings {@code screen} to the front; "back" leads to the one before. */
  void show(Screen screen);

  /** To the screen before; that in front is closed. Does nothing at home. */
  void back();

  /** To the first screen; all others are closed. */
  void home();

  /** One sentence that goes away by itself. */
  void tell(String sentence);

  /** What stopped something, until it is dismissed. */
  void fail(Failure failure);

  /**
   * What stands in the task bar while the screen in front is there, such as a limit that was hit.
   */
  void note(String text);

  /** A panel over the screen in front, until Esc or {@link #closePanel()}. */
  void openPanel(Node panel);

  /** Closes the panel that is open and gives the focus back. */
  void closePanel();
}
