package dev.countersign.desktop.diffview;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Either the two sides or something in their place. The two sides stay where they are meanwhile,
 * which spares styling them anew, and the keyboard stays within: who was reading a side goes on
 * reading it in the next file. To be used on the FX thread.
 */
final class Covers {
  private final StackPane host;
  private final Node content;

  /** Shows {@code content}. */
  Covers(StackPane host, Node content) {
    this.host = host;
    this.content = content;
    host.getChildren().setAll(content);
  }

  /** Shows {@code view} in place of the content. */
  void cover(Node view) {
    if (host.isFocusWithin()) {
      host.requestFocus();
    }
    content.setVisible(false);
    host.getChildren().setAll(content, view);
  }

  /** Shows the content; true where the keyboard was in what stood in its place. */
  boolean uncover() {
    if (content.isVisible()) {
      return false;
    }
    boolean hadFocus = host.isFocusWithin();
    host.getChildren().setAll(content);
    content.setVisible(true);
    host.layout();
    return hadFocus;
  }

  /** Gives the keyboard to {@code node} in the content, or to what stands in its place. */
  void focus(Node node) {
    (content.isVisible() ? node : host).requestFocus();
  }
}
