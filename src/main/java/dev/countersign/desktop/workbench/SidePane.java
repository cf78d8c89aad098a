package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.common.Times;
import dev.countersign.desktop.record.RecordSummary;
import dev.countersign.desktop.signoff.RequirementLinks;
import dev.countersign.desktop.signoff.RequirementList;
import dev.countersign.desktop.signoff.StatementList;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.JournalLine;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.policy.Registry;
import dev.countersign.review.ReviewRange;
import dev.countersign.review.StoredStatement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;

/** Beside the diff: what is required, the record, who said what, the commits, the journal. */
final class SidePane extends TabPane {
  private final WorkbenchViewModel model;
  private final RequirementLinks links;
  private final Runnable openRecord;
  private final RequirementList requirements = new RequirementList();
  private final VBox state = new VBox(Panels.UNIT);
  private final RecordSummary record = new RecordSummary();
  private final StatementList statements = new StatementList();
  private final VBox journal = new VBox(Panels.UNIT);
  private final Map<String, Tab> tabs = new LinkedHashMap<>();

  SidePane(WorkbenchViewModel model, RequirementLinks links, Runnable openRecord) {
    this.model = model;
    this.links = links;
    this.openRecord = openRecord;
    getStyleClass().addAll("side", "dense");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    add("requirements", new VBox(Panels.UNIT, state, requirements));
    add("blast", blast());
    add("record", new VBox(2 * Panels.UNIT, toRecord(), record));
    add("statements", statements);
    add("commits", commits(model.change().content().commits()));
    add("journal", journal);
    model.standings().subscribe(now -> now.ifPresent(this::show));
    model.knowledge().subscribe(this::show);
  }

  private void add(String name, Node content) {
    VBox padded = Styles.styled(new VBox(content), "side-content");
    ScrollPane scroll = new ScrollPane(padded);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    Tab tab = new Tab(Messages.text("side." + name), scroll);
    tab.setId("tab-" + name);
    tabs.put(name, tab);
    getTabs().add(tab);
  }

  private void show(Standings now) {
    requirements.show(now.decision(), links);
    record.show(now.record());
    Map<String, Optional<String>> faults =
        now.statements().stream()
            .collect(Collectors.toMap(s -> s.id().hex(), StoredStatement::fault));
    statements.show(
        now.statements().stream().map(StoredStatement::entry).toList(),
        entry -> faults.getOrDefault(entry.id().hex(), Optional.empty()));
    journal.getChildren().setAll(now.journal().stream().map(SidePane::line).toList());
    count("statements", now.statements().size());
  }

  private void count(String name, int figure) {
    Tab tab = tabs.get(name);
    if (tab != null) {
      tab.setText(
          figure == 0
              ? Messages.text("side." + name)
              : Messages.text("side.count", Messages.text("side." + name), figure));
    }
  }

  private void show(WorkbenchViewModel.Knowledge knowledge) {
    state.getChildren().clear();
    switch (knowledge) {
      case KNOWN -> {}
      case WORKING ->
          model
              .standings()
              .get()
              .ifPresentOrElse(
                  old -> {},
                  () ->
                      state
                          .getChildren()
                          .add(Styles.wrapped(Messages.text("requirements.working"), "muted")));
      case STOPPED -> {
        Button again = new Button(Messages.text("requirements.again"));
        again.setOnAction(event -> model.count());
        state
            .getChildren()
            .addAll(Styles.wrapped(Messages.text("requirements.stopped"), "muted"), again);
      }
    }
    Styles.show(state, !state.getChildren().isEmpty());
  }

  private Node toRecord() {
    Hyperlink link = new Hyperlink(Messages.text("side.record.open"));
    link.setId("side-open-record");
    link.setOnAction(event -> openRecord.run());
    return link;
  }

  private Node blast() {
    ReviewRange content = model.change().content();
    Set<String> touched =
        content.files().stream()
            .map(file -> file.classification().systemIds())
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    Registry registry = content.policy().map(PolicyInForce::registry).orElse(Registry.EMPTY);
    return new BlastRadiusView(registry, touched, this::openFirstOf);
  }

  private void openFirstOf(String system) {
    model.files().files().stream()
        .filter(file -> file.classification().systemIds().contains(system))
        .findFirst()
        .ifPresent(file -> model.open(file, false));
  }

  private static Node commits(List<CommitInfo> commits) {
    VBox box = new VBox(Panels.UNIT);
    for (CommitInfo commit : commits) {
      VBox card =
          Styles.styled(
              new VBox(
                  2,
                  Styles.wrapped(commit.subject(), "strong"),
                  Styles.wrapped(
                      Messages.text(
                          "commit.author", commit.author(), Times.show(commit.authoredAt())),
                      "small",
                      "muted")),
              "card");
      if (!commit.committer().equals(commit.author())) {
        card.getChildren()
            .add(
                Styles.wrapped(
                    Messages.text("commit.committer", commit.committer()), "small", "muted"));
      }
      card.getChildren().add(Styles.path(commit.id().hex(), "code", "small", "muted"));
      box.getChildren().add(card);
    }
    if (commits.isEmpty()) {
      box.getChildren().add(Styles.wrapped(Messages.text("commits.none"), "muted"));
    }
    return box;
  }

  private static Node line(JournalLine line) {
    VBox row = new VBox(2);
    row.getStyleClass().add("journal-line");
    row.getChildren()
        .addAll(
            Styles.wrapped(line.kind().replace('-', ' '), "strong"),
            Styles.wrapped(
                Messages.text("journal.line", line.seq(), Times.show(line.at())),
                "small",
                "muted"));
    line.object()
        .ifPresent(
            object -> row.getChildren().add(Styles.path(object.hex(), "code", "small", "muted")));
    return row;
  }
}
