package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.model.BadInput;
import dev.countersign.review.SearchQuery;
import dev.countersign.review.SearchScope;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Searches in the file; takes no room until it is opened. */
final class SearchBar extends HBox {
  private final DiffView diff;
  private final TextField text = new TextField();
  private final ToggleButton caseSensitive = SearchForm.toggle("file-search", "case");
  private final ToggleButton wholeWord = SearchForm.toggle("file-search", "word");
  private final ToggleButton expression = SearchForm.toggle("file-search", "expression");
  private final Label hits = Styles.label("", "small", "muted");
  private String refused = "";

  SearchBar(DiffView diff) {
    super(Panels.UNIT);
    this.diff = diff;
    getStyleClass().add("search-bar");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("file-search");
    text.setPrefColumnCount(24);
    text.setPromptText(Messages.text("search.prompt"));
    text.setAccessibleText(Messages.text("search.prompt"));
    text.setOnAction(event -> diff.findNext());
    text.textProperty().subscribe((before, now) -> find());
    hits.setId("file-search-hits");
    for (ToggleButton choice : List.of(caseSensitive, wholeWord, expression)) {
      choice.setOnAction(event -> find());
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    diff.hitCountProperty().subscribe(count -> showHits());
    getChildren()
        .addAll(
            Icons.of(Feather.SEARCH),
            text,
            caseSensitive,
            wholeWord,
            expression,
            Icons.button(Feather.ARROW_UP, Messages.text("search.previous"), diff::findPrevious),
            Icons.button(Feather.ARROW_DOWN, Messages.text("search.next"), diff::findNext),
            hits,
            Panels.spacer(),
            Icons.button(Feather.X, Messages.text("search.close"), this::leave));
    Styles.show(this, false);
  }

  void open() {
    Styles.show(this, true);
    text.requestFocus();
    text.selectAll();
  }

  void close() {
    if (isVisible()) {
      Styles.show(this, false);
      text.clear();
      diff.endFinding();
    }
  }

  private void leave() {
    close();
    diff.focusText();
  }

  private void find() {
    refused = "";
    if (!isVisible() || text.getText().isEmpty()) {
      diff.endFinding();
    } else {
      try {
        diff.find(query());
      } catch (BadInput e) {
        refused = e.sentence();
        diff.endFinding();
      }
    }
    showHits();
  }

  private SearchQuery query() {
    return new SearchQuery(
        text.getText(),
        expression.isSelected(),
        caseSensitive.isSelected(),
        wholeWord.isSelected(),
        Set.of(SearchScope.values()),
        false);
  }

  private void showHits() {
    String found = Messages.text("search.hits", diff.hitCountProperty().get());
    hits.setText(refused.isEmpty() && !text.getText().isEmpty() ? found : refused);
    hits.setTooltip(refused.isEmpty() ? null : new Tooltip(refused));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      leave();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      diff.findPrevious();
      event.consume();
    }
  }
}
