package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.model.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Repositories that were opened before; not there at all while there is none. */
final class RecentCard extends VBox {
  private static final int MOST = 8;

  private final Consumer<Optional<Path>> open;

  RecentCard(ObservableList<RecentRepository> recent, Consumer<Optional<Path>> open) {
    super(Panels.UNIT / 2);
    this.open = open;
    setId("home-recent");
    recent.addListener((ListChangeListener<RecentRepository>) change -> show(recent));
    show(recent);
  }

  private void show(ObservableList<RecentRepository> recent) {
    Label title = new Label(Messages.text("home.recent"));
    title.getStyleClass().add("section");
    getChildren().setAll(title);
    recent.stream().limit(MOST).map(one -> link(one, recent)).forEach(getChildren()::add);
    setVisible(!recent.isEmpty());
    setManaged(!recent.isEmpty());
  }

  private Hyperlink link(RecentRepository repository, List<RecentRepository> among) {
    Path folder = repository.folder();
    String name = repository.name();
    boolean hasTwin = among.stream().filter(other -> other.name().equals(name)).count() > 1;
    String text =
        hasTwin
            ? Messages.text(
                "home.recent.twin", name, VisibleText.escape(String.valueOf(folder.getFileName())))
            : name;
    Hyperlink link = new Hyperlink(text, Icons.of(Feather.FOLDER));
    link.setGraphicTextGap(Panels.UNIT);
    link.setTooltip(new Tooltip(VisibleText.escape(folder.toString())));
    link.setOnAction(event -> open.accept(Optional.of(folder)));
    return link;
  }
}
