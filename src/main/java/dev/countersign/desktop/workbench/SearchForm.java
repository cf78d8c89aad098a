package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.review.SearchQuery;
import dev.countersign.review.SearchScope;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What to search for in all files. */
final class SearchForm {
  /** As wide as all switches beside each other. */
  private static final double ONE_LINE = 560;

  private final TextField text = new TextField();
  private final ToggleButton caseSensitive = toggle("search-all", "case");
  private final ToggleButton wholeWord = toggle("search-all", "word");
  private final ToggleButton expression = toggle("search-all", "expression");
  private final ToggleButton critical = toggle("search-all", "critical");
  private final ToggleButton listed = toggle("search-all", "listed");
  private final Map<SearchScope, ToggleButton> scopes = new EnumMap<>(SearchScope.class);

  /**
   * A form.
   *
   * @param onSearch gets what to search for, on Enter and when a choice is changed
   */
  SearchForm(Consumer<SearchQuery> onSearch) {
    text.setId("search-all-text");
    text.setPromptText(Messages.text("searchall.prompt"));
    text.setAccessibleText(Messages.text("searchall.prompt"));
    HBox.setHgrow(text, Priority.ALWAYS);
    for (SearchScope scope : SearchScope.values()) {
      ToggleButton button = toggle("search-all", scope.name().toLowerCase(Locale.ROOT));
      button.setSelected(true);
      scopes.put(scope, button);
    }
    Runnable search = () -> onSearch.accept(query());
    text.setOnAction(event -> search.run());
    Runnable again =
        () -> {
          if (!text.getText().isEmpty()) {
            search.run();
          }
        };
    for (ToggleButton button : Set.of(caseSensitive, wholeWord, expression, critical, listed)) {
      button.setOnAction(event -> again.run());
    }
    scopes.values().forEach(button -> button.setOnAction(event -> again.run()));
  }

  /** The text and how it is meant. */
  HBox what() {
    HBox box = new HBox(Panels.UNIT / 2, text, caseSensitive, wholeWord, expression);
    box.setAlignment(Pos.CENTER_LEFT);
    return Styles.styled(box, "quiet");
  }

  /** Where to search. */
  FlowPane where() {
    FlowPane box = new FlowPane(Panels.UNIT / 2, Panels.UNIT / 2);
    box.setPrefWrapLength(ONE_LINE);
    box.getChildren().addAll(scopes.values());
    box.getChildren().addAll(critical, listed);
    return Styles.styled(box, "quiet");
  }

  /** Whether only what the list of files shows is searched. */
  boolean isListedOnly() {
    return listed.isSelected();
  }

  TextField text() {
    return text;
  }

  private SearchQuery query() {
    Set<SearchScope> chosen = EnumSet.noneOf(SearchScope.class);
    scopes.forEach((scope, button) -> {
      if (button.isSelected()) {
        chosen.add(scope);
      }
    });
    return new SearchQuery(
        text.getText(),
        expression.isSelected(),
        caseSensitive.isSelected(),
        wholeWord.isSelected(),
        chosen,
        critical.isSelected());
  }

  /** A switch of a search. */
  static ToggleButton toggle(String search, String name) {
    ToggleButton button = new ToggleButton(Messages.text("searchall." + name));
    button.setId(search + "-" + name);
    String help = Messages.text("searchall." + name + ".help");
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    return button;
  }
}
