package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Palette;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.diff.Hunk;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Puts the pieces of {@link DiffView} together and shows files. On the FX thread only. */
final class DiffController {
  private static final int NARROWEST = 20;

  /** While somebody drags an edge, rows are not cut anew. */
  private static final Duration SETTLED = Duration.millis(120);

  private final Look look;
  private final PanePair panes;
  private final NoticeStrip notices = new NoticeStrip();
  private final MessageView message;
  private final Covers covers;
  private final Caret caret = new Caret();
  private final DiffPage page;
  private final Sliding sliding;
  private final Navigation navigation;
  private final Unfolding unfolding;
  private final Finding finding;
  private final PauseTransition resized = new PauseTransition(SETTLED);
  private Consumer<Hunk> onMark = hunk -> {};
  private boolean swapped;
  private Optional<Runnable> whenWide = Optional.empty();

  DiffController(TaskRunner tasks, Look look, StackPane host) {
    this.look = look;
    this.panes = new PanePair(Metrics.of(look.codeSize().get()), Shown.NONE, new Hands());
    this.page = new DiffPage(tasks, panes, caret, this::install);
    this.sliding = new Sliding(tasks, page, panes);
    this.navigation = new Navigation(page, panes, caret, sliding);
    this.unfolding = new Unfolding(page, panes, caret);
    this.finding = new Finding(page, navigation, caret);
    this.message = new MessageView(look);
    VBox.setVgrow(panes, Priority.ALWAYS);
    this.covers = new Covers(host, new VBox(notices, panes));
    look.palette().subscribe(palette -> dress());
    look.codeSize().subscribe(size -> dress());
    look.spaces().subscribe(shown -> page.change(options -> options.withWhitespaceMarks(shown)));
    look.wrap().subscribe(wrap -> fit());
    panes
        .widthProperty()
        .subscribe(width -> {
          if (whenWide.isPresent()) {
            // The width comes in the middle of a layout, in which nothing may be put in place.
            Platform.runLater(this::startWhereWide);
          }
          resized.playFromStart();
        });
    resized.setOnFinished(event -> fit());
    clear(Messages.text("diff.empty"));
  }

  Caret caret() {
    return caret;
  }

  DiffPage page() {
    return page;
  }

  Navigation navigation() {
    return navigation;
  }

  Unfolding unfolding() {
    return unfolding;
  }

  Finding finding() {
    return finding;
  }

  ReadOnlyObjectProperty<Side> activeSide() {
    return panes.activeSideProperty();
  }

  void show(DiffModel model) {
    List<Hunk> hunks = model.comparison().hunks();
    start(model, hunks.isEmpty() ? 0 : hunks.getFirst().firstRow());
  }

  void showFromEnd(DiffModel model) {
    List<Hunk> hunks = model.comparison().hunks();
    start(model, hunks.isEmpty() ? 0 : hunks.getLast().firstRow());
  }

  void clear(String sentence) {
    message.show(sentence, List.of());
    showInstead(message);
  }

  void showInstead(Node view) {
    whenWide = Optional.empty();
    page.stop();
    covers.cover(view);
  }

  void onHunkMarkToggled(Consumer<Hunk> consumer) {
    onMark = consumer;
  }

  void activate(Side side) {
    panes.activate(side);
  }

  void hideMarks() {
    panes.hideMarks();
  }

  boolean toggleMark() {
    Optional<Hunk> hunk = currentHunk();
    hunk.ifPresent(onMark);
    return hunk.isPresent();
  }

  Optional<Hunk> currentHunk() {
    int index = caret.hunk().get();
    return index < 0
        ? Optional.empty()
        : Optional.of(page.shown().model().comparison().hunks().get(index));
  }

  void swapSides() {
    swapped = !swapped;
    page.refresh();
  }

  void copySelection(boolean withFileAndLine) {
    String text = selectedText(withFileAndLine);
    if (!text.isEmpty()) {
      ClipboardContent clip = new ClipboardContent();
      clip.putString(text);
      Clipboard.getSystemClipboard().setContent(clip);
    }
  }

  String selectedText(boolean withFileAndLine) {
    if (page.isEmpty()) {
      return "";
    }
    CopyText copy = panes.active().selection(page.options(), caret.viewRow());
    return withFileAndLine ? copy.textWithPlace() : copy.text();
  }

  void focusText() {
    covers.focus(panes.active().area());
  }

  private void start(DiffModel model, int row) {
    if (model.comparison().rows().isEmpty()) {
      clear(Messages.text("diff.same"));
      return;
    }
    notices.show(model.comparison().quality(), model.comparison().notices());
    whenWide = Optional.of(() -> page.start(model, row, columns(model)));
    startWhereWide();
  }

  /** Before its first layout nobody knows where rows are to be cut. */
  private void startWhereWide() {
    if (panes.getWidth() > 0) {
      Optional<Runnable> start = whenWide;
      whenWide = Optional.empty();
      start.ifPresent(Runnable::run);
    }
  }

  private void install(DiffLoader.Loaded loaded, Anchor anchor) {
    boolean hadFocus = covers.uncover();
    panes.install(loaded, page.options().wraps(), page.shown(), swapped, anchor.y());
    caret.moveTo(loaded.caret(), page.shown());
    if (hadFocus) {
      focusText();
    }
  }

  private void dress() {
    Palette palette = look.palette().get();
    panes.dress(palette, Metrics.of(look.codeSize().get()));
    notices.dress(palette);
    page.change(options -> options.withWidth(columns(page.shown().model())));
  }

  /** Cuts rows anew where another number of columns fits. */
  private void fit() {
    int columns = columns(page.shown().model());
    if (columns != page.options().width()) {
      page.change(options -> options.withWidth(columns));
    }
  }

  private int columns(DiffModel model) {
    int fitting = panes.columns(model);
    return look.wrap().get() && fitting >= NARROWEST
        ? Math.min(fitting, Cuts.LONGEST)
        : Cuts.LONGEST;
  }

  private final class Hands implements PaneListener {
    @Override
    public void activated(DiffPane pane) {
      panes.activate(pane);
    }

    @Override
    public void scrolled(DiffPane pane) {
      if (panes.follow(pane)) {
        sliding.follow();
      }
    }

    @Override
    public void scrollTo(double y) {
      sliding.to(y);
    }

    @Override
    public void goTo(int viewRow) {
      navigation.goToViewRow(viewRow);
    }

    @Override
    public void caretAt(int viewRow) {
      navigation.setCaret(viewRow);
    }

    @Override
    public void moveCaret(int rows) {
      navigation.moveCaret(rows);
    }

    @Override
    public void reveal(Hidden part) {
      unfolding.reveal(part);
    }

    @Override
    public void open() {
      unfolding.revealFold();
    }

    @Override
    public void toggleMark(Hunk hunk) {
      // While another file is loading, what is clicked is still the one before.
      if (!page.isEmpty()) {
        onMark.accept(hunk);
      }
    }

    @Override
    public void copy(DiffPane pane) {
      panes.activate(pane);
      copySelection(false);
    }
  }
}
