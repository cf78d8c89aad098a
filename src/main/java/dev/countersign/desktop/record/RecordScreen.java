package dev.countersign.desktop.record;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.ActionRegistry;
import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Screen;
import dev.countersign.model.ChangeRecord;
import dev.countersign.policy.RequiredSection;
import dev.countersign.review.OpenChange;
import dev.countersign.review.RecordDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** The change record of an open change. To be used on the FX thread. */
public final class RecordScreen implements Screen {
  private static final long LARGEST_IMPORT = 8L * 1024 * 1024;

  private final Desktop desktop;
  private final Runnable submit;
  private final RecordViewModel model;
  private final RecordView view;

  private record Loaded(ChangeRecord record, List<RequiredSection> required) {
    static Loaded of(OpenChange change) {
      return new Loaded(change.record().draft(), change.record().required());
    }
  }

  private RecordScreen(Desktop desktop, OpenChange change, Loaded loaded, Runnable submit) {
    this.desktop = desktop;
    this.submit = submit;
    this.model =
        new RecordViewModel(
            loaded.record(), loaded.required(), change.record()::save, desktop.tasks());
    Button button = new Button(Messages.text("record.submit"), Icons.of(Feather.SEND));
    button.setId("record-submit");
    button.getStyleClass().add("accent");
    button.setOnAction(event -> submit());
    this.view = new RecordView(model, List.of(files(), button));
  }

  /**
   * Reads the record of {@code change} and shows it.
   *
   * @param section which section to lead to; empty for the first
   * @param submit opens the panel for the engineer's signature; called when everything is kept
   */
  public static void open(
      Desktop desktop, OpenChange change, Optional<String> section, Runnable submit) {
    desktop
        .tasks()
        .run(
            Messages.text("record.opening"),
            progress -> Loaded.of(change),
            loaded -> {
              RecordScreen screen = new RecordScreen(desktop, change, loaded, submit);
              desktop.shell().show(screen);
              section.ifPresent(key -> screen.view.jump(key, "", 0));
            });
  }

  /** The form of {@code change} for a screen that is never shown; may wait for the disk. */
  public static Region filled(Desktop desktop, OpenChange change) {
    return new RecordScreen(desktop, change, Loaded.of(change), () -> {}).view;
  }

  @Override
  public String title() {
    return Messages.text("record.title");
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public Subscription enter(ActionRegistry actions) {
    return actions.handle(Action.SIGN, this::submit);
  }

  @Override
  public void close() {
    model.flush(() -> {});
  }

  private void submit() {
    model.flush(submit);
  }

  private MenuButton files() {
    MenuItem json = new MenuItem(Messages.text("record.export.json"));
    json.setOnAction(event -> export("change.json", record -> RecordDesk.toJson(record)));
    MenuItem markdown = new MenuItem(Messages.text("record.export.markdown"));
    markdown.setOnAction(event -> export("change.md", record -> RecordMarkdown.write(record)));
    MenuItem read = new MenuItem(Messages.text("record.import"));
    read.setOnAction(event -> importFile());
    MenuButton menu = new MenuButton(Messages.text("record.files"));
    menu.setId("record-files");
    menu.getItems().setAll(read, json, markdown);
    return menu;
  }

  private void export(String name, java.util.function.Function<ChangeRecord, byte[]> form) {
    ChangeRecord record = model.record().get();
    desktop
        .choosers()
        .save(Messages.text("record.export.title"), name)
        .ifPresent(file ->
            desktop
                .tasks()
                .run(
                    Messages.text("record.exporting"),
                    progress -> Files.write(file, form.apply(record)),
                    done -> desktop.shell().tell(Messages.text("record.exported", file))));
  }

  private void importFile() {
    desktop
        .choosers()
        .file(Messages.text("record.import.title"))
        .ifPresent(file ->
            desktop
                .tasks()
                .run(
                    Messages.text("record.importing"),
                    progress -> read(file),
                    record -> {
                      model.replace(record);
                      view.rebuild();
                    }));
  }

  private static ChangeRecord read(Path file) throws java.io.IOException {
    if (Files.size(file) > LARGEST_IMPORT) {
      throw new dev.countersign.model.BadInput(
          "record.too-large", Messages.text("record.too-large", file));
    }
    return RecordDesk.fromJson(Files.readAllBytes(file));
  }
}
