package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.VisibleText;
import java.util.stream.Collectors;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Markdown as text: no images, no links that lead anywhere, HTML as it stands. Deceptive characters
 * are shown as escapes.
 */
public final class MarkdownView extends VBox {
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 20;
  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();

  /** With nothing in it. */
  public MarkdownView() {
    super(Panels.UNIT);
    getStyleClass().add("markdown");
  }

  /** With {@code markdown} in it. */
  public MarkdownView(String markdown) {
    this();
    show(markdown);
  }

  /** Shows {@code markdown}. */
  public void show(String markdown) {
    getChildren().clear();
    String visible =
        markdown
            .substring(0, Math.min(LONGEST, markdown.length()))
            .lines()
            .map(line -> VisibleText.escape(line.replace("\t", "    ")))
            .collect(Collectors.joining("\n"));
    blocks(PARSER.parse(visible), this);
  }

  private static void blocks(Node parent, VBox into) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      switch (node) {
        case Heading heading -> into.getChildren().add(flow(heading, "markdown-heading"));
        case Paragraph paragraph -> into.getChildren().add(flow(paragraph, "markdown-text"));
        case FencedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
        case IndentedCodeBlock code -> into.getChildren().add(code(code.getLiteral()));
        case HtmlBlock html -> into.getChildren().add(code(html.getLiteral()));
        case ThematicBreak line -> into.getChildren().add(new Separator());
        case BlockQuote quote -> {
          VBox inner = Styles.styled(new VBox(Panels.UNIT), "quote");
          blocks(quote, inner);
          into.getChildren().add(inner);
        }
        case BulletList list -> items(list, into, -1);
        case OrderedList list -> {
          Integer start = list.getMarkerStartNumber();
          items(list, into, start == null ? 1 : start);
        }
        default -> blocks(node, into);
      }
    }
  }

  private static void items(Node list, VBox into, int first) {
    int number = first;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      VBox content = new VBox(Panels.UNIT / 2);
      blocks(item, content);
      HBox.setHgrow(content, Priority.ALWAYS);
      var marker = Styles.label(first < 0 ? "•" : number + ".", "muted");
      marker.setMinWidth(USE_PREF_SIZE);
      into.getChildren().add(new HBox(Panels.UNIT, marker, content));
      number++;
    }
  }

  private static TextFlow flow(Node block, String styleClass) {
    TextFlow flow = Styles.styled(new TextFlow(), styleClass);
    MarkdownText.add(block, flow);
    return flow;
  }

  private static javafx.scene.Node code(String literal) {
    return Styles.wrapped(literal.stripTrailing(), "code", "code-block");
  }
}
