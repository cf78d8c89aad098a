package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Failures;
import dev.countersign.desktop.common.Look;
import dev.countersign.desktop.common.Messages;
import dev.countersign.model.Failure;
import dev.countersign.review.Workstation;
import java.time.Clock;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop as JavaFX starts and ends it. */
public final class DesktopApp extends Application {
  private record Opened(Workstation workstation, Preferred preferred) {}

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final UncaughtErrors errors = UncaughtErrors.install();
  private Optional<Opened> opened = Optional.empty();
  private Optional<Failure> failure = Optional.empty();
  private @Nullable Stage window;
  private @Nullable Look look;

  /** Opens the store, away from the FX thread. */
  @Override
  public void init() {
    LaunchOptions options = LaunchOptions.parse(getParameters().getNamed());
    try {
      Workstation workstation = Workstation.open(options.store(), Clock.systemUTC());
      Logs.writeTo(options.store());
      opened = Optional.of(new Opened(workstation, Preferred.read(workstation.store().settings())));
    } catch (RuntimeException e) {
      failure = Optional.of(Failures.of(e));
    }
  }

  /** Shows the window. */
  @Override
  public void start(Stage stage) {
    stage.setTitle(Messages.text("app.title"));
    stage.getIcons().setAll(AppIcon.all());
    opened.ifPresent(open -> start(stage, open));
    failure.ifPresent(wrong -> {
      Theming.follow(new Look());
      stage.setScene(ErrorScene.create(wrong, stage::close));
    });
    stage.show();
  }

  private void start(Stage stage, Opened open) {
    window = stage;
    Composition composition = Compositions.on(open.workstation(), new FxChoosers(stage));
    errors.showOn(composition.failures());
    Look shown = composition.look();
    look = shown;
    shown.theme().set(open.preferred().theme());
    shown.zoom().set(open.preferred().zoom());
    shown.wrap().set(open.preferred().wrap());
    shown.spaces().set(open.preferred().spaces());
    Theming.follow(shown);
    stage.setScene(composition.start(WIDTH, HEIGHT));
    stage.setMinWidth(800);
    stage.setMinHeight(560);
    composition
        .shell()
        .title()
        .subscribe(title -> stage.setTitle(Messages.text("app.window", title)));
    WindowState.first(WIDTH, HEIGHT, Screen.getPrimary().getVisualBounds()).applyTo(stage);
    open.preferred().window().ifPresent(state -> state.applyTo(stage));
    composition.actions().handle(Action.QUIT, Platform::exit);
    LaunchOptions.parse(getParameters().getNamed()).open().ifPresent(composition.home()::open);
  }

  /** Keeps how the window stood and closes the store. */
  @Override
  public void stop() {
    opened.ifPresent(open -> {
      try (Workstation workstation = open.workstation()) {
        keep(workstation, open.preferred());
      }
    });
  }

  private void keep(Workstation workstation, Preferred before) {
    if (window != null && look != null) {
      Preferred now =
          new Preferred(
              Optional.of(WindowState.of(window, before.window())),
              look.theme().get(),
              look.zoom().get(),
              look.wrap().get(),
              look.spaces().get());
      now.write(workstation.store().settings());
    }
  }
}
