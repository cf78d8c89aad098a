package dev.countersign.desktop.common;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javafx.scene.text.Font;

/**
 * The font of code: JetBrains Mono, which comes with the program (SIL Open Font License), or the
 * platform's monospaced font where it cannot be loaded. To be used on the FX thread.
 */
public final class Fonts {
  /** The size of code in pixels before anybody zooms. */
  public static final double CODE_SIZE = 13;

  private static final String FAMILY = load("JetBrainsMono-Regular.ttf").orElse("monospace");

  private Fonts() {}

  /** The font of code in {@code size} pixels. */
  public static Font code(double size) {
    return Font.font(FAMILY, size);
  }

  /** The family name of the font of code, for style sheets. */
  public static String codeFamily() {
    return FAMILY;
  }

  private static Optional<String> load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("/dev/countersign/fonts/" + file)) {
      return Optional.ofNullable(in)
          .map(stream -> Font.loadFont(stream, CODE_SIZE))
          .map(Font::getFamily);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
