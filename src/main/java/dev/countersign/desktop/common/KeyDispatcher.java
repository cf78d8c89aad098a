package dev.countersign.desktop.common;

import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * Turns keys into actions, in one place and before any control sees them. A character is left alone
 * while somebody types, and every key while a panel is open.
 */
public final class KeyDispatcher {
  private final ActionRegistry actions;
  private final BooleanSupplier isPanelOpen;

  /**
   * A dispatcher.
   *
   * @param actions what is called
   * @param isPanelOpen true while a panel lies over the screen and has all keys for itself
   */
  public KeyDispatcher(ActionRegistry actions, BooleanSupplier isPanelOpen) {
    this.actions = actions;
    this.isPanelOpen = isPanelOpen;
  }

  /** Listens on {@code scene} from now on. */
  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> dispatch(scene, event));
  }

  private void dispatch(Scene scene, KeyEvent event) {
    if (isPanelOpen.getAsBoolean()) {
      return;
    }
    boolean isText = event.getEventType() == KeyEvent.KEY_TYPED;
    if (isText && Typing.isTyping(scene)) {
      return;
    }
    for (Action action : Action.values()) {
      if (action.defaultKey().matches(event) && actions.call(action)) {
        event.consume();
        return;
      }
    }
  }
}
