package dev.countersign.desktop.record;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values of which one is chosen, all in sight. */
final class ChoiceButtons extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  ChoiceButtons(String id, List<String> choices, String chosen, Consumer<String> onChoice) {
    for (String choice : choices) {
      ToggleButton button = new ToggleButton(choice);
      button.setId(id + "-" + choice);
      button.setToggleGroup(group);
      button.setUserData(choice);
      button.setSelected(choice.equals(chosen));
      button.getStyleClass().add(pill(choices, choice));
      getChildren().add(button);
    }
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else if (!now.equals(before)) {
            onChoice.accept((String) now.getUserData());
          }
        });
  }

  void focusFirst() {
    getChildren().getFirst().requestFocus();
  }

  private static String pill(List<String> choices, String choice) {
    if (choice.equals(choices.getFirst())) {
      return "left-pill";
    }
    return choice.equals(choices.getLast()) ? "right-pill" : "center-pill";
  }
}
