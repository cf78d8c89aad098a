package dev.countersign.desktop.common;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What is pressed to call an {@link Action}. */
public sealed interface Key {
  /**
   * A character without Ctrl, Alt or Meta, wherever the keyboard has it. Never fires while typing.
   *
   * @param character one character; upper case is with Shift
   */
  record Typed(String character) implements Key {}

  /**
   * A key with modifiers, or a function key. Fires while typing, too.
   *
   * @param combination the keys
   */
  record Pressed(KeyCombination combination) implements Key {}

  /** No key: reached through menu and palette. */
  record None() implements Key {}

  /**
   * Reads a key as it is written in settings: one character, a combination such as {@code
   * Shortcut+K}, or nothing.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Key of(String written) {
    return switch (written.length()) {
      case 0 -> new None();
      case 1 -> new Typed(written);
      default -> new Pressed(KeyCombination.valueOf(written));
    };
  }

  /** True where {@code event} is this key. */
  default boolean matches(KeyEvent event) {
    return switch (this) {
      case Typed typed ->
          event.getEventType() == KeyEvent.KEY_TYPED
              && event.isControlDown() == event.isAltDown()
              && !event.isMetaDown()
              && typed.character.equals(event.getCharacter());
      case Pressed pressed ->
          event.getEventType() == KeyEvent.KEY_PRESSED && pressed.combination.match(event);
      case None none -> false;
    };
  }

  /** As people read it; empty where there is none. */
  default String display() {
    return switch (this) {
      case Typed typed -> {
        String upper = typed.character.toUpperCase(Locale.ROOT);
        boolean isShifted =
            Character.isLetter(typed.character.charAt(0)) && upper.equals(typed.character);
        yield isShifted ? "Shift+" + upper : upper;
      }
      case Pressed pressed -> pressed.combination.getDisplayText();
      case None none -> "";
    };
  }
}
