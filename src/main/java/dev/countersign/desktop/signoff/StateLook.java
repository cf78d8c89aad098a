package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Styles;
import dev.countersign.policy.State;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a state looks: icon, word and colour together, so that none of them stands alone. */
public final class StateLook {
  private StateLook() {}

  /** One word for people. */
  public static String word(State state) {
    return Messages.text("state." + state.name());
  }

  /** The style class that gives {@code state} its colour. */
  public static String styleClass(State state) {
    return switch (state) {
      case ERROR, UNSATISFIED, BYPASSED -> "tone-danger";
      case STALE -> "tone-attention";
      case SATISFIED -> "tone-success";
      case NOT_APPLICABLE -> "tone-muted";
    };
  }

  /** Its icon, in its colour. */
  public static FontIcon icon(State state) {
    return Styles.styled(
        Icons.of(
            switch (state) {
              case ERROR -> Feather.ALERT_OCTAGON;
              case UNSATISFIED -> Feather.CIRCLE;
              case STALE -> Feather.CLOCK;
              case BYPASSED -> Feather.ALERT_TRIANGLE;
              case SATISFIED -> Feather.CHECK_CIRCLE;
              case NOT_APPLICABLE -> Feather.MINUS_CIRCLE;
            }),
        styleClass(state));
  }

  /** Its word as a badge. */
  public static Label badge(State state) {
    return Styles.label(word(state), "badge", styleClass(state));
  }
}
