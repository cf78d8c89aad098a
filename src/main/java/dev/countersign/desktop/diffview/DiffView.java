package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.Hunk;
import dev.countersign.model.Sha256;
import dev.countersign.review.SearchQuery;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/**
 * Two sides of a file beside each other. Shows plain rows first and colours when they are ready;
 * showing another file cancels what is still being made. Follows the theme and the zoom of its
 * {@link Look}. To be used on the FX thread, which it never blocks with work that grows with the
 * file.
 *
 * <pre>{@code
 * DiffView view = new DiffView(tasks, look);
 * view.onHunkMarkToggled(hunk -> view.marked(review.toggle(hunk)));
 * view.show(new DiffModel(Optional.of("a.txt"), Optional.of("a.txt"), comparison, marked));
 * }</pre>
 */
public final class DiffView extends StackPane {
  private final DiffController controller;

  /** Empty; works on {@code tasks}. */
  public DiffView(TaskRunner tasks, Look look) {
    controller = new DiffController(tasks, look, this);
  }

  /** Loads what a view is made of, away from the FX thread, by making one that is never shown. */
  public static void prepare() {
    DiffView view = new DiffView(TaskRunner.sameThread(), new Look());
    new Scene(view, 800, 600);
    view.applyCss();
    view.layout();
    view.show(DiffModel.example());
    view.applyCss();
    view.layout();
  }

  /** Shows a file, from its first hunk. */
  public void show(DiffModel model) {
    controller.show(model);
  }

  /** Shows a file, from its last hunk: for a reader who goes backwards. */
  public void showFromEnd(DiffModel model) {
    controller.showFromEnd(model);
  }

  /** Shows a sentence in place of a file and cancels what is being made. */
  public void clear(String sentence) {
    controller.clear(sentence);
  }

  /** Shows {@code view} in place of the two sides, such as a {@link BinaryView}. */
  public void showInstead(Node view) {
    controller.showInstead(view);
  }

  /** Called with a hunk when its box is clicked or {@link #toggleMark()} is called. */
  public void onHunkMarkToggled(Consumer<Hunk> consumer) {
    controller.onHunkMarkToggled(consumer);
  }

  /** Which hunks are marked now. */
  public void marked(Set<Sha256> ids) {
    controller.page().marked(ids);
  }

  /** What of the file that is shown moved, as soon as that is known. */
  public void moved(FileMoves moves) {
    controller.page().moved(moves);
  }

  /** The reader works in {@code side} from here on. */
  public void activate(Side side) {
    controller.activate(side);
  }

  /** For reading only: no boxes to mark hunks with. */
  public void hideMarks() {
    controller.hideMarks();
  }

  /** Toggles the mark of the hunk the caret is in; false where it is in none. */
  public boolean toggleMark() {
    return controller.toggleMark();
  }

  /** The hunk the caret is in. */
  public Optional<Hunk> currentHunk() {
    return controller.currentHunk();
  }

  /** Index of the hunk the caret is in, or -1. */
  public ReadOnlyIntegerProperty currentHunkIndexProperty() {
    return controller.caret().hunk();
  }

  /** Index of the row of the comparison the caret is in, the first of a fold; -1 without a file. */
  public ReadOnlyIntegerProperty caretRowProperty() {
    return controller.caret().row();
  }

  /** The side the reader works in. */
  public ReadOnlyObjectProperty<Side> activeSideProperty() {
    return controller.activeSide();
  }

  /** How many rows the search found something in. */
  public ReadOnlyIntegerProperty hitCountProperty() {
    return controller.page().hitCount();
  }

  /** Whether rows or colours are being made. */
  public ReadOnlyBooleanProperty loadingProperty() {
    return controller.page().loading();
  }

  /** Goes to the next hunk; false where there is none, so that the caller goes to the next file. */
  public boolean nextHunk() {
    return controller.navigation().nextHunk();
  }

  /** Goes to the previous hunk; false where there is none. */
  public boolean previousHunk() {
    return controller.navigation().previousHunk();
  }

  /** Goes to a row of the comparison, unfolding it where needed. */
  public void goToRow(int row) {
    controller.navigation().goToRow(row);
  }

  /** Moves the caret down by rows of the screen, or up where negative. */
  public void moveCaret(int rows) {
    controller.navigation().moveCaret(rows);
  }

  /** Shows every row. */
  public void revealAll() {
    controller.unfolding().revealAll();
  }

  /** From hunks with their context to every row, or back. */
  public void toggleContext() {
    controller.unfolding().toggleContext();
  }

  /** Shows the next rows of the fold the caret is in, from its top; false where it is in none. */
  public boolean revealDown() {
    return controller.unfolding().revealDown();
  }

  /** Shows the last rows of the fold the caret is in, from its bottom; false where in none. */
  public boolean revealUp() {
    return controller.unfolding().revealUp();
  }

  /** Shows all of the fold the caret is in; false where it is in none. */
  public boolean revealFold() {
    return controller.unfolding().revealFold();
  }

  /** Shows what stands between the caret and the declaration around it; false without one. */
  public boolean revealDeclaration() {
    return controller.unfolding().revealDeclaration();
  }

  /** The new side left and the old side right, or back. */
  public void swapSides() {
    controller.swapSides();
  }

  /**
   * Highlights what is searched for in this file and goes to the first hit from the caret on.
   *
   * @throws dev.countersign.model.BadInput where the query is empty or malformed
   */
  public void find(SearchQuery query) {
    controller.finding().find(Highlight.of(query));
  }

  /** Ends that search; nothing is highlighted for it any more. */
  public void endFinding() {
    controller.finding().end();
  }

  /**
   * Highlights what is searched for in all files, in this file and those shown next; stays where it
   * is.
   *
   * @throws dev.countersign.model.BadInput where the query is empty or malformed
   */
  public void highlight(Optional<SearchQuery> query) {
    controller.finding().highlight(query.map(Highlight::of));
  }

  /** Goes to the next row with a hit, after the last to the first; false without hits. */
  public boolean findNext() {
    return controller.finding().next();
  }

  /** Goes to the previous row with a hit, before the first to the last; false without hits. */
  public boolean findPrevious() {
    return controller.finding().previous();
  }

  /**
   * Copies the selection of the active side, or its row at the caret, without filler and folds.
   *
   * @param withFileAndLine whether a line with the path and the line numbers comes first
   */
  public void copySelection(boolean withFileAndLine) {
    controller.copySelection(withFileAndLine);
  }

  /** What {@link #copySelection} would copy. */
  public String selectedText(boolean withFileAndLine) {
    return controller.selectedText(withFileAndLine);
  }

  /** Gives the keyboard to the active side. */
  public void focusText() {
    controller.focusText();
  }
}
