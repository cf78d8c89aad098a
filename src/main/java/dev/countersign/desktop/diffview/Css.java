package dev.countersign.desktop.diffview;

import javafx.scene.paint.Color;

/** Colours as style sheets write them. */
final class Css {
  private Css() {}

  /** {@code color} as {@code #rrggbbaa}. */
  static String of(Color color) {
    return String.format(
        "#%02x%02x%02x%02x",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255),
        Math.round(color.getOpacity() * 255));
  }
}
