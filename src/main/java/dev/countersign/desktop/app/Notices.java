package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Icons;
import dev.countersign.model.Failure;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.kordamp.ikonli.feather.Feather;

/** Sentences over the screen: news that go away by themselves, failures that wait. */
final class Notices {
  private static final PseudoClass FAILURE = PseudoClass.getPseudoClass("failure");
  private static final Duration NEWS = Duration.seconds(6);

  private final NotificationPane pane;
  private final PauseTransition leave = new PauseTransition(NEWS);

  /** Over {@code content}. */
  Notices(Region content) {
    pane = new NotificationPane(content);
    pane.setShowFromTop(false);
    leave.setOnFinished(event -> pane.hide());
  }

  /** What is put into the window instead of the content. */
  Node node() {
    return pane;
  }

  void tell(String sentence) {
    show(sentence, Feather.INFO, false);
    leave.playFromStart();
  }

  void fail(Failure failure) {
    leave.stop();
    show(failure.sentence() + "  [" + failure.code() + "]", Feather.ALERT_CIRCLE, true);
  }

  void clear() {
    leave.stop();
    pane.hide();
  }

  private void show(String sentence, Feather icon, boolean isFailure) {
    pane.pseudoClassStateChanged(FAILURE, isFailure);
    pane.setGraphic(Icons.of(icon));
    pane.show(sentence);
  }
}
