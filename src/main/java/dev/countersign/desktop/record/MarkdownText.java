package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The inline part of Markdown. A link shows where it would lead, so that no text can hide it. */
final class MarkdownText {
  private MarkdownText() {}

  static void add(Node block, TextFlow flow) {
    add(block, List.of(), flow);
  }

  private static void add(Node parent, List<String> styles, TextFlow flow) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> run(text.getLiteral(), styles, flow);
        case Code code -> run(code.getLiteral(), and(styles, "code"), flow);
        case HtmlInline html -> run(html.getLiteral(), and(styles, "code"), flow);
        case Emphasis emphasis -> add(emphasis, and(styles, "italic"), flow);
        case StrongEmphasis strong -> add(strong, and(styles, "strong"), flow);
        case SoftLineBreak soft -> run("\n", styles, flow);
        case HardLineBreak hard -> run("\n", styles, flow);
        case Link link -> {
          add(link, styles, flow);
          run(" <" + link.getDestination() + ">", and(styles, "muted"), flow);
        }
        case Image image -> {
          add(image, styles, flow);
          run(" <" + image.getDestination() + ">", and(styles, "muted"), flow);
        }
        default -> add(node, styles, flow);
      }
    }
  }

  private static void run(String literal, List<String> styles, TextFlow flow) {
    var text = Styles.styled(new javafx.scene.text.Text(literal), "md");
    text.getStyleClass().addAll(styles);
    flow.getChildren().add(text);
  }

  private static List<String> and(List<String> styles, String style) {
    return Stream.concat(styles.stream(), Stream.of(style)).toList();
  }
}
