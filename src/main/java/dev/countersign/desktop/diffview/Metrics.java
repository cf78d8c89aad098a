package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Fonts;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Sizes that follow from the font, in pixels.
 *
 * @param font of code
 * @param rowHeight of every row, whatever stands in it
 * @param textTop from the top of a row to the top of its text
 * @param baseline from the top of a row to the baseline of its text
 * @param charWidth of one character
 */
record Metrics(Font font, double rowHeight, double textTop, double baseline, double charWidth) {
  private static final double LINE_HEIGHT = 1.5;
  private static final int SAMPLE = 100;

  static Metrics of(double fontSize) {
    Font font = Fonts.code(fontSize);
    Text text = new Text("0".repeat(SAMPLE));
    text.setFont(font);
    Bounds bounds = text.getLayoutBounds();
    double height = Math.ceil(fontSize * LINE_HEIGHT);
    double top = Math.max(0, Math.floor((height - bounds.getHeight()) / 2));
    return new Metrics(
        font, height, top, top + text.getBaselineOffset(), bounds.getWidth() / SAMPLE);
  }
}
