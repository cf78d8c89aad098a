package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.record.RecordSummary;
import dev.countersign.evidence.EvidenceContents;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The verdict above, everything it rests on below. */
final class BundleView extends BorderPane {
  private static final double WIDEST = 960;

  private final VerdictCard verdict = new VerdictCard();
  private final ChecksPane checks = new ChecksPane();
  private final SignersPane signers = new SignersPane();
  private final DecisionsPane decisions = new DecisionsPane();
  private final RecordSummary record = new RecordSummary();
  private final BundleFilesPane files;
  private Optional<Opened> unseen = Optional.empty();
  private final TabPane tabs = Styles.styled(new TabPane(), "side", "dense");

  BundleView(BundleViewModel model, Desktop desktop) {
    Styles.working(this).getStyleClass().add("bundle");
    files = new BundleFilesPane(desktop);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    add("checks", scrolled(checks));
    add("signers", scrolled(signers));
    add("requirements", scrolled(decisions));
    add("record", scrolled(record));
    add("files", files);
    add("commands", new CommandsPane(desktop.shell()));
    VBox top =
        Styles.styled(
            new VBox(2 * Panels.UNIT, verdict, new TrustBar(model, desktop)), "bundle-top");
    setTop(top);
    setCenter(tabs);
    tabs.getSelectionModel().selectedItemProperty().subscribe(this::selected);
    model.state().subscribe(this::show);
  }

  BundleFilesPane files() {
    return files;
  }

  private void show(BundleViewModel.State state) {
    verdict.show(state);
    tabs.setVisible(state instanceof BundleViewModel.State.Checked);
    if (state instanceof BundleViewModel.State.Checked checked) {
      show(checked.opened());
    }
  }

  private void show(Opened opened) {
    var report = opened.inspection().report();
    checks.show(report);
    signers.show(report);
    decisions.show(report);
    opened.inspection().contents().map(EvidenceContents::record).ifPresent(record::show);
    showFilesOnceInSight(opened);
  }

  /** The diff is laid out by the room it has, which it has only in sight. */
  private void showFilesOnceInSight(Opened opened) {
    unseen = Optional.of(opened);
    selected(tabs.getSelectionModel().getSelectedItem());
  }

  private void selected(Tab tab) {
    if (tab != null && tab.getContent().equals(files)) {
      unseen.ifPresent(files::show);
      unseen = Optional.empty();
    }
  }

  private void add(String name, Node content) {
    Tab tab = new Tab(Messages.text("bundle.tab." + name), content);
    tab.setId("bundle-tab-" + name);
    tabs.getTabs().add(tab);
  }

  private static ScrollPane scrolled(Node content) {
    VBox padded = Styles.styled(new VBox(content), "side-content");
    padded.setMaxWidth(WIDEST);
    ScrollPane scroll = new ScrollPane(padded);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }
}
