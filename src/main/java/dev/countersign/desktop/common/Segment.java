package dev.countersign.desktop.common;

import javafx.scene.control.ToggleButton;

/** One of several choices, of which always one is made, by mouse or by arrow key. */
public final class Segment {
  private Segment() {}

  /**
   * A button of a segmented button.
   *
   * @param chosen called whenever it becomes the one that is chosen
   */
  public static ToggleButton of(String id, String text, Runnable chosen) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    // The arrow keys select without an action; an action on the chosen one would unselect it.
    button
        .selectedProperty()
        .addListener((source, before, selected) -> {
          if (selected) {
            chosen.run();
          }
        });
    button.setOnAction(event -> button.setSelected(true));
    return button;
  }
}
