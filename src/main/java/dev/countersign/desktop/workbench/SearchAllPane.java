package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.review.ChangeSearch;
import dev.countersign.review.SearchHit;
import dev.countersign.review.SearchQuery;
import dev.countersign.review.SearchSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The panel that searches in all files of the change. */
final class SearchAllPane extends VBox {
  private final SearchAllModel model;
  private final Consumer<SearchHit> onOpen;
  private final Runnable onClose;
  private final SearchForm form;
  private final ListView<SearchRow> list = new ListView<>();
  private final Label status = Styles.label("", "small", "muted");
  private final Button stop =
      Icons.button(Feather.SQUARE, Messages.text("searchall.stop"), this::stop);

  /**
   * A panel.
   *
   * @param onOpen goes to a hit
   * @param onClose takes the panel away
   */
  SearchAllPane(SearchAllModel model, Consumer<SearchHit> onOpen, Runnable onClose) {
    super(Panels.UNIT);
    this.model = model;
    this.onOpen = onOpen;
    this.onClose = onClose;
    this.form = new SearchForm(this::search);
    getStyleClass().add("search-all");
    setId("search-all");
    list.setId("search-all-rows");
    list.getStyleClass().add("edge-to-edge");
    list.setAccessibleText(Messages.text("searchall.results"));
    list.setItems(model.rows());
    list.setCellFactory(view -> new SearchCell(this::open));
    list.setPlaceholder(Styles.wrapped("", "muted"));
    list.setMinHeight(0);
    status.setId("search-all-status");
    status.setMinWidth(0);
    stop.setId("search-all-stop");
    VBox.setVgrow(list, Priority.ALWAYS);
    FlowPane choices = form.where();
    HBox where = Panels.row(choices, stop);
    getChildren().addAll(what(), where, status, list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.state().subscribe(this::show);
  }

  /** Moves the focus to what to search for. */
  void focusText() {
    form.text().requestFocus();
    form.text().selectAll();
  }

  /** Opens the next hit, or the one before; false where there is none. */
  boolean step(int by) {
    OptionalInt to = model.step(list.getSelectionModel().getSelectedIndex(), by);
    to.ifPresent(this::openAt);
    return to.isPresent();
  }

  private HBox what() {
    HBox what = form.what();
    what.getChildren()
        .addAll(
            Icons.button(
                Feather.ARROW_UP, named("searchall.previous", Action.PREVIOUS_HIT), () -> step(-1)),
            Icons.button(
                Feather.ARROW_DOWN, named("searchall.next", Action.NEXT_HIT), () -> step(1)),
            Icons.button(Feather.X, Messages.text("search.close"), onClose));
    return what;
  }

  private static String named(String key, Action action) {
    return Messages.text(key, action.defaultKey().display());
  }

  private void search(SearchQuery query) {
    model.run(query, form.isListedOnly());
  }

  private void stop() {
    model.stop();
    focusText();
  }

  private void pressed(KeyEvent event) {
    boolean inText = form.text().isFocused();
    if (event.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      event.consume();
    } else if (event.getCode() == KeyCode.DOWN && inText && !list.getItems().isEmpty()) {
      list.requestFocus();
      select(model.step(-1, 1).orElse(0));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
      SearchRow row = list.getSelectionModel().getSelectedItem();
      if (row != null) {
        open(row);
      }
      event.consume();
    }
  }

  private void open(SearchRow row) {
    switch (row) {
      case SearchRow.Hit hit -> onOpen.accept(hit.hit());
      case SearchRow.Heading heading ->
          model.step(list.getItems().indexOf(row), 1).ifPresent(this::openAt);
    }
  }

  private void openAt(int index) {
    select(index);
    open(list.getItems().get(index));
  }

  private void select(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.scrollTo(Math.max(0, index - 2));
  }

  private void show(SearchState state) {
    Styles.show(stop, state instanceof SearchState.Running);
    status.getStyleClass().remove("tone-danger");
    switch (state) {
      case SearchState.Idle idle -> status.setText(Messages.text("searchall.idle"));
      case SearchState.Running running -> status.setText(words("running", running.soFar()));
      case SearchState.Ended ended -> status.setText(words("ended", ended.summary()));
      case SearchState.Stopped stopped -> status.setText(words("stopped", stopped.soFar()));
      case SearchState.Failed failed -> {
        status.setText(failed.sentence());
        status.getStyleClass().add("tone-danger");
      }
    }
  }

  private static String words(String how, SearchSummary summary) {
    List<String> words = new ArrayList<>();
    words.add(Messages.text("searchall." + how, summary.hits(), summary.files()));
    if (summary.cut()) {
      words.add(Messages.text("searchall.cut", ChangeSearch.MOST_HITS));
    }
    if (summary.unread() > 0) {
      words.add(Messages.text("searchall.unread", summary.unread()));
    }
    if (summary.linesCutShort() > 0) {
      words.add(Messages.text("searchall.lines-cut", summary.linesCutShort()));
    }
    return String.join(" ", words);
  }
}
