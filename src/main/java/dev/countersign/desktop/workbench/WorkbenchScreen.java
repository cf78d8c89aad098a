package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Screen;
import dev.countersign.desktop.diffview.DiffView;
import dev.countersign.desktop.record.RecordScreen;
import dev.countersign.desktop.signoff.ExportPanel;
import dev.countersign.desktop.signoff.SignPanel;
import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.model.StatementKind;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.Requirement;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Range;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.skin.ListViewSkin;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.control.skin.SplitPaneSkin;
import javafx.scene.control.skin.TabPaneSkin;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** A change under review. To be used on the FX thread. */
public final class WorkbenchScreen implements Screen {
  private final Desktop desktop;
  private final WorkbenchViewModel model;
  private final WorkbenchView view;
  private final Runnable reload;
  private final Runnable fetch;
  private final Consumer<Path> openBundle;
  private boolean wasShown;

  /**
   * A workbench, which closes {@code change} in the end.
   *
   * @param reopen opens the same change again from its repository, in place of this screen
   * @param fetch brings the repository of the change up to date, then reopens it
   * @param openBundle opens an approval bundle
   */
  public WorkbenchScreen(
      Desktop desktop,
      OpenChange change,
      Consumer<OpenChange> reopen,
      Consumer<OpenChange> fetch,
      Consumer<Path> openBundle) {
    this.desktop = desktop;
    this.model = new WorkbenchViewModel(change, desktop.keys(), desktop.tasks());
    this.reload = () -> reopen.accept(change);
    this.fetch = () -> fetch.accept(change);
    this.openBundle = openBundle;
    this.view =
        new WorkbenchView(
            model,
            desktop,
            new WorkbenchView.Exits(
                () -> openRecord(Optional.empty()),
                this::export,
                () -> sign(StatementKind.APPROVE),
                this::follow));
  }

  /**
   * Loads what a workbench is made of, so that the first one comes sooner. For a thread of its own:
   * nodes that are never shown may be made on any, and it takes some hundred milliseconds.
   */
  public static void prepare() {
    DiffView.prepare();
    ListView<FileRow> list = new ListView<>();
    list.setSkin(new ListViewSkin<>(list));
    TabPane tabs = new TabPane();
    tabs.setSkin(new TabPaneSkin(tabs));
    SplitPane split = new SplitPane();
    split.setSkin(new SplitPaneSkin(split));
    ScrollPane scroll = new ScrollPane();
    scroll.setSkin(new ScrollPaneSkin(scroll));
    new FileLine();
    new HeadingLine();
  }

  @Override
  public String title() {
    Range range = model.change().content().range();
    String head = range.headName().equals(range.head().hex()) ? id(range) : range.headName();
    return VisibleText.escape(model.change().repositoryName() + ": " + head);
  }

  private static String id(Range range) {
    return range.head().hex().substring(0, 8);
  }

  @Override
  public Region view() {
    return view;
  }

  /** The same node with everything in its place at once, for a screen that is never shown. */
  public Region filled() {
    view.fill();
    return view;
  }

  @Override
  public void close() {
    view.searchAll().stop();
    model.close();
  }

  @Override
  public Subscription enter(ActionRegistry actions) {
    if (wasShown) {
      model.judge();
    } else {
      wasShown = true;
      view.fill(model::start);
    }
    DiffView diff = view.centre().diff();
    return Subscription.combine(
        actions.handle(Action.NEXT_LINE, () -> diff.moveCaret(1)),
        actions.handle(Action.PREVIOUS_LINE, () -> diff.moveCaret(-1)),
        actions.handle(Action.NEXT_HUNK, this::nextHunk),
        actions.handle(Action.PREVIOUS_HUNK, this::previousHunk),
        actions.handle(Action.NEXT_FILE, () -> orTell(model.step(1), "workbench.last-file")),
        actions.handle(Action.PREVIOUS_FILE, () -> orTell(model.step(-1), "workbench.first-file")),
        actions.handle(
            Action.OTHER_END, () -> orTell(view.centre().otherEnd(), "workbench.no-move")),
        actions.handle(Action.MARK_HUNK, view.centre()::markHunk),
        actions.handle(Action.MARK_FILE, () -> orTell(model.toggleFile(), "workbench.exact-only")),
        actions.handle(
            Action.NEXT_CRITICAL, () -> orTell(model.nextCritical(), "workbench.no-critical")),
        actions.handle(Action.FILES, view.files()::focusList),
        actions.handle(Action.SIDE, view::toggleSide),
        actions.handle(Action.SEARCH, view.centre()::search),
        actions.handle(Action.SEARCH_ALL, view.searchAll()::open),
        actions.handle(Action.NEXT_HIT, () -> orTell(view.searchAll().step(1), "searchall.last")),
        actions.handle(
            Action.PREVIOUS_HIT, () -> orTell(view.searchAll().step(-1), "searchall.first")),
        actions.handle(Action.ALL_CONTEXT, diff::toggleContext),
        actions.handle(
            Action.DECLARATION, () -> orTell(diff.revealDeclaration(), "workbench.no-declaration")),
        actions.handle(Action.WHITESPACE, this::toggleWhitespace),
        actions.handle(Action.SWAP, diff::swapSides),
        actions.handle(Action.RECORD, () -> openRecord(Optional.empty())),
        actions.handle(Action.SIGN, () -> sign(StatementKind.APPROVE)),
        actions.handle(Action.EXPORT, this::export),
        actions.handle(Action.RELOAD, reload),
        actions.handle(Action.FETCH, fetch));
  }

  private void nextHunk() {
    if (!view.centre().diff().nextHunk()) {
      orTell(model.step(1), "workbench.last-hunk");
    }
  }

  private void previousHunk() {
    if (!view.centre().diff().previousHunk()) {
      orTell(model.step(-1), "workbench.first-hunk");
    }
  }

  private void toggleWhitespace() {
    model.reader().whitespace(model.isExact() ? Whitespace.IGNORE_ALL : Whitespace.EXACT);
    desktop
        .shell()
        .tell(Messages.text(model.isExact() ? "whitespace.exact" : "whitespace.ignored"));
  }

  private void orTell(boolean happened, String key) {
    if (!happened) {
      desktop.shell().tell(Messages.text(key));
    }
  }

  private void openRecord(Optional<String> section) {
    RecordScreen.open(desktop, model.change(), section, () -> sign(StatementKind.SUBMIT));
  }

  private void sign(StatementKind kind) {
    SignPanel.Exits exits = new SignPanel.Exits(this::follow, reload, model::judge, this::export);
    desktop
        .shell()
        .openPanel(new SignPanel(desktop, model.change(), kind, model.signer().get(), exits));
  }

  private void export() {
    desktop
        .shell()
        .openPanel(new ExportPanel(desktop, model.change(), model.signer().get(), openBundle));
  }

  private void follow(Requirement requirement) {
    desktop.shell().closePanel();
    switch (requirement.kind()) {
      case RECORD -> openRecord(requirement.links().stream().findFirst());
      case SUBMISSION -> openRecord(Optional.empty());
      case ATTENTION -> {
        if (!model.nextCritical()) {
          model.files().nextUnreviewed().ifPresent(file -> model.open(file, false));
        }
      }
      case CONFIRMATION, APPROVALS, AGE -> sign(StatementKind.APPROVE);
      case UNMOVED_HEAD -> reload.run();
      default -> {}
    }
  }
}
