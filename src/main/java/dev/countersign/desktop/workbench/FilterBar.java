package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.Plane;
import dev.countersign.review.ReviewFile;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Narrows the list of files, and switches between list and tree. */
final class FilterBar extends HBox {
  private final FileListModel model;
  private final TextField text = new TextField();

  FilterBar(FileListModel model) {
    super(Panels.UNIT / 2);
    this.model = model;
    getStyleClass().add("filter-bar");
    setAlignment(Pos.CENTER_LEFT);
    text.setId("files-filter");
    text.setPromptText(Messages.text("files.filter.prompt"));
    text.setTooltip(new Tooltip(Messages.text("files.filter")));
    text.setAccessibleText(Messages.text("files.filter"));
    text.textProperty()
        .subscribe((before, now) -> model.filter().set(model.filter().get().withText(now)));
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(text, menu(), treeSwitch());
  }

  TextField text() {
    return text;
  }

  private ToggleButton treeSwitch() {
    ToggleButton tree = new ToggleButton(null, Icons.of(Feather.FOLDER));
    tree.setId("files-tree");
    tree.getStyleClass().addAll("flat", "button-icon");
    tree.setTooltip(new Tooltip(Messages.text("files.tree")));
    tree.setAccessibleText(Messages.text("files.tree"));
    tree.selectedProperty().bindBidirectional(model.tree());
    return tree;
  }

  private MenuButton menu() {
    MenuButton menu = new MenuButton(null, Icons.of(Feather.FILTER));
    menu.setId("files-filter-menu");
    menu.getStyleClass().addAll("flat", "button-icon", "no-arrow");
    menu.setTooltip(new Tooltip(Messages.text("files.filter.more")));
    menu.setAccessibleText(Messages.text("files.filter.more"));
    CheckMenuItem unreviewed = new CheckMenuItem(Messages.text("files.filter.unreviewed"));
    unreviewed
        .selectedProperty()
        .subscribe((before, now) -> model.filter().set(model.filter().get().withUnreviewed(now)));
    menu.getItems().addAll(unreviewed, new SeparatorMenuItem());
    tiers(menu);
    menu.getItems().add(new SeparatorMenuItem());
    planes(menu);
    menu.getItems().add(new SeparatorMenuItem());
    kinds(menu);
    model
        .filter()
        .subscribe(filter -> {
          menu.getStyleClass().remove("accent");
          if (filter.choices() > 0) {
            menu.getStyleClass().add("accent");
          }
        });
    return menu;
  }

  private void tiers(MenuButton menu) {
    ToggleGroup group = new ToggleGroup();
    item(menu, group, "files.filter.tier.any", true, f -> f.withTier(OptionalInt.empty()));
    IntStream.rangeClosed(1, 4)
        .filter(
            tier -> files().anyMatch(f -> f.classification().tier().equals(OptionalInt.of(tier))))
        .forEach(tier ->
            item(
                menu,
                group,
                Messages.text("badge.tier", tier),
                f -> f.withTier(OptionalInt.of(tier))));
  }

  private void planes(MenuButton menu) {
    ToggleGroup group = new ToggleGroup();
    item(menu, group, "files.filter.plane.any", true, f -> f.withPlane(Optional.empty()));
    for (Plane plane : Plane.values()) {
      item(
          menu,
          group,
          Messages.text("plane." + plane.name()),
          f -> f.withPlane(Optional.of(plane)));
    }
  }

  private void kinds(MenuButton menu) {
    ToggleGroup group = new ToggleGroup();
    item(menu, group, "files.filter.kind.any", true, f -> f.withKind(Optional.empty()));
    List.of(ChangeKind.values()).stream()
        .filter(kind -> files().anyMatch(file -> file.change().kind() == kind))
        .forEach(
            kind -> item(menu, group, FileBadges.word(kind), f -> f.withKind(Optional.of(kind))));
  }

  private java.util.stream.Stream<ReviewFile> files() {
    return model.files().stream();
  }

  private void item(
      MenuButton menu,
      ToggleGroup group,
      String key,
      boolean selected,
      java.util.function.UnaryOperator<FileFilter> change) {
    item(menu, group, Messages.text(key), change).setSelected(selected);
  }

  private RadioMenuItem item(
      MenuButton menu,
      ToggleGroup group,
      String text,
      java.util.function.UnaryOperator<FileFilter> change) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setOnAction(event -> model.filter().set(change.apply(model.filter().get())));
    menu.getItems().add(item);
    return item;
  }
}
