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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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
  private final Portions<JournalLine> journal = new Portions<>(SidePane::line);
  private final LateTab recordTab;
  private final LateTab statementsTab;
  private final LateTab journalTab;

  SidePane(WorkbenchViewModel model, RequirementLinks links, Runnable openRecord) {
    this.model = model;
    this.links = links;
    this.openRecord = openRecord;
    getStyleClass().addAll("side", "dense");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    add("requirements", () -> new VBox(Panels.UNIT, state, requirements));
    add("blast", this::blast);
    recordTab = add("record", () -> new VBox(2 * Panels.UNIT, toRecord(), record));
    statementsTab = add("statements", () -> statements);
    add("commits", () -> commits(model.change().content().commits()));
    journalTab = add("journal", () -> journal);
    model.standings().subscribe(now -> now.ifPresent(this::show));
    model.knowledge().subscribe(this::show);
  }

  private LateTab add(String name, Supplier<Node> content) {
    LateTab tab = new LateTab(name, content);
    getTabs().add(tab);
    return tab;
  }

  private void show(Standings now) {
    requirements.show(now.decision(), links);
    recordTab.update(() -> record.show(now.record()));
    Map<String, Optional<String>> faults =
        now.statements().stream()
            .collect(Collectors.toMap(s -> s.id().hex(), StoredStatement::fault));
    statementsTab.update(() ->
        statements.show(
            now.statements().stream().map(StoredStatement::entry).toList(),
            entry -> faults.getOrDefault(entry.id().hex(), Optional.empty())));
    statementsTab.setText(
        now.statements().isEmpty()
            ? Messages.text("side.statements")
            : Messages.text(
                "side.count", Messages.text("side.statements"), now.statements().size()));
    journalTab.update(() -> journal.show(now.journal()));
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
    if (commits.isEmpty()) {
      return Styles.wrapped(Messages.text("commits.none"), "muted");
    }
    Portions<CommitInfo> cards = new Portions<>(SidePane::card);
    cards.show(commits);
    return cards;
  }

  private static Node card(CommitInfo commit) {
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
    return card;
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
