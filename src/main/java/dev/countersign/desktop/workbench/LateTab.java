package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Styles;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.VBox;

/**
 * A tab beside the diff whose content is made when somebody looks at it: most are never opened. To
 * be used on the FX thread.
 */
final class LateTab extends Tab {
  private final VBox padded = Styles.styled(new VBox(), "side-content");
  private Runnable waiting;

  LateTab(String name, Supplier<Node> content) {
    super(Messages.text("side." + name));
    setId("tab-" + name);
    ScrollPane scroll = new ScrollPane(padded);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    setContent(scroll);
    waiting = () -> {};
    selectedProperty()
        .subscribe(selected -> {
          if (selected) {
            fill(content);
          }
        });
  }

  /** Brings the content up to date, now or when it is looked at. */
  void update(Runnable work) {
    if (isSelected()) {
      work.run();
    } else {
      waiting = work;
    }
  }

  private void fill(Supplier<Node> content) {
    if (padded.getChildren().isEmpty()) {
      padded.getChildren().add(content.get());
    }
    Runnable work = waiting;
    waiting = () -> {};
    work.run();
  }
}
