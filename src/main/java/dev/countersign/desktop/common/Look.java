package dev.countersign.desktop.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How everything looks: theme, size of text, how code is laid out. To be used on the FX thread. */
public final class Look {
  private static final double STEP = 1.1;
  private static final double SMALLEST = 0.6;
  private static final double LARGEST = 3;

  /** Which theme somebody wants. */
  public enum Theme {
    /** The one of the system. */
    SYSTEM,
    /** The light one. */
    LIGHT,
    /** The dark one. */
    DARK
  }

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final BooleanProperty systemIsDark = new SimpleBooleanProperty();
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final BooleanBinding dark =
      Bindings.createBooleanBinding(
          () ->
              switch (theme.get()) {
                case SYSTEM -> systemIsDark.get();
                case LIGHT -> false;
                case DARK -> true;
              },
          theme,
          systemIsDark);
  private final ObjectBinding<Palette> palette =
      Bindings.createObjectBinding(() -> dark.get() ? Palette.dark() : Palette.light(), dark);
  private final BooleanProperty wrap = new SimpleBooleanProperty(true);
  private final BooleanProperty spaces = new SimpleBooleanProperty();
  private final DoubleBinding codeSize = zoom.multiply(Fonts.CODE_SIZE);

  /** Which theme somebody wants. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Whether the system's theme is dark; the application keeps it up to date. */
  public BooleanProperty systemIsDark() {
    return systemIsDark;
  }

  /** Whether the theme in force is dark. */
  public BooleanBinding dark() {
    return dark;
  }

  /** The colours in force. */
  public ObjectBinding<Palette> palette() {
    return palette;
  }

  /** How much larger than usual text is: 1 is as designed. */
  public DoubleProperty zoom() {
    return zoom;
  }

  /** The size of code in pixels. */
  public DoubleBinding codeSize() {
    return codeSize;
  }

  /** Whether code that is wider than its pane goes on in the next row. */
  public BooleanProperty wrap() {
    return wrap;
  }

  /** Whether spaces and tabs of code are shown as signs. */
  public BooleanProperty spaces() {
    return spaces;
  }

  /** From the theme in force to the other one. */
  public void toggle() {
    theme.set(dark.get() ? Theme.LIGHT : Theme.DARK);
  }

  /** One step larger. */
  public void zoomIn() {
    zoom.set(Math.min(LARGEST, zoom.get() * STEP));
  }

  /** One step smaller. */
  public void zoomOut() {
    zoom.set(Math.max(SMALLEST, zoom.get() / STEP));
  }

  /** As designed. */
  public void zoomReset() {
    zoom.set(1);
  }
}
