package dev.countersign.desktop.common;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The sentence under a form: what would happen, or what is wrong; the sign says which. */
public final class Verdict extends Label {
  /** Shows {@code sentence}, with a good sign while {@code good}. */
  public Verdict(String id, ObservableStringValue sentence, ObservableBooleanValue good) {
    setId(id);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setGraphicTextGap(8);
    textProperty().bind(sentence);
    good.subscribe(isGood -> show(isGood, sentence.get()));
    sentence.subscribe(text -> show(good.get(), text));
  }

  private void show(boolean isGood, String text) {
    getStyleClass().removeAll("sentence-good", "sentence-bad");
    getStyleClass().add(isGood ? "sentence-good" : "sentence-bad");
    setGraphic(
        text.isEmpty() ? null : Icons.of(isGood ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE));
    setVisible(!text.isEmpty());
    setManaged(!text.isEmpty());
  }
}
