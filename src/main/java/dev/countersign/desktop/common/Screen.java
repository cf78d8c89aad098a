package dev.countersign.desktop.common;

import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** What fills the window between header and task bar. To be used on the FX thread. */
public interface Screen {
  /** Stands in the header and in the window's title. */
  String title();

  /** The same node each time. */
  Region view();

  /**
   * Called each time the screen comes to the front, with the focus still elsewhere.
   *
   * @param actions where it gives handlers to the actions it can serve
   * @return unsubscribed when the screen goes out of sight: takes the handlers away again
   */
  default Subscription enter(ActionRegistry actions) {
    return Subscription.EMPTY;
  }

  /** Called once, when it will not come back: closes what it holds. */
  default void close() {}
}
