package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Action;
import dev.countersign.desktop.common.Choosers;
import dev.countersign.desktop.common.Look;
import dev.countersign.model.MachineFailure;
import dev.countersign.review.Workstation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows the sample change on every screen, for a machine without a display. */
final class Tour {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final int LONGEST_WAIT = 600;
  private static final int CALM = 4;

  private record Window(Composition composition, Scene scene, Stage stage) {}

  private final Path folder;
  private final Optional<Path> bundle;

  Tour(Path folder, Optional<Path> bundle) {
    this.folder = folder;
    this.bundle = bundle;
  }

  /** The stops, in order; a screen adds its own here. */
  private List<TourStep> steps() {
    List<TourStep> steps = new ArrayList<>();
    steps.add(TourStep.of("home-first", composition -> {}));
    steps.add(TourStep.calling("home-open", Action.OPEN_REPOSITORY));
    steps.add(TourStep.of("", composition -> composition.shell().closePanel()));
    steps.add(TourStep.calling("workbench", Action.SAMPLE));
    steps.add(TourStep.calling("record", Action.RECORD));
    steps.add(TourStep.calling("", Action.BACK));
    steps.add(TourStep.calling("sign-off", Action.SIGN));
    steps.add(TourStep.of("", composition -> composition.shell().home()));
    steps.add(TourStep.of("home", composition -> composition.shell().home()));
    steps.add(TourStep.calling("keys", Action.KEYS));
    steps.add(TourStep.of("", composition -> composition.shell().closePanel()));
    bundle.ifPresent(
        file -> steps.add(TourStep.of("bundle", composition -> composition.home().open(file))));
    return steps;
  }

  List<Path> run() {
    Path pictures = folder.resolve("pictures");
    try {
      Files.createDirectories(pictures);
    } catch (IOException e) {
      throw new MachineFailure(
          "tour.folder",
          "The folder %s cannot be made: %s.".formatted(pictures, e.getMessage()),
          e);
    }
    try (Workstation workstation = Workstation.open(folder.resolve("store"), Clock.systemUTC())) {
      CountDownLatch started = new CountDownLatch(1);
      Platform.startup(started::countDown);
      await(started);
      Platform.setImplicitExit(false);
      try {
        return walk(OnFx.get(() -> open(workstation)), pictures);
      } finally {
        Platform.exit();
      }
    }
  }

  private static Window open(Workstation workstation) {
    Composition composition = Compositions.on(workstation, Choosers.none());
    composition.look().theme().set(Look.Theme.LIGHT);
    Theming.follow(composition.look());
    Scene scene = composition.start(WIDTH, HEIGHT);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
    return new Window(composition, scene, stage);
  }

  private List<Path> walk(Window window, Path pictures) {
    List<Path> taken = new ArrayList<>();
    for (TourStep step : steps()) {
      boolean isDone =
          OnFx.get(() -> {
            boolean possible = step.possible().test(window.composition());
            if (possible) {
              step.work().accept(window.composition());
            }
            return possible;
          });
      settle(window);
      if (isDone && !step.name().isEmpty()) {
        for (Look.Theme theme : List.of(Look.Theme.LIGHT, Look.Theme.DARK)) {
          taken.add(picture(window, theme, pictures, step.name()));
        }
      }
    }
    OnFx.get(() -> {
      window.composition().shell().home();
      window.stage().close();
      return true;
    });
    settle(window);
    return taken;
  }

  private static Path picture(Window window, Look.Theme theme, Path pictures, String name) {
    OnFx.get(() -> {
      window.composition().look().theme().set(theme);
      return true;
    });
    settle(window);
    String suffix = theme == Look.Theme.DARK ? "-dark" : "-light";
    return OnFx.picture(window.scene(), pictures.resolve(name + suffix + ".png"));
  }

  /** Waits until nothing has run for a few frames. */
  private static void settle(Window window) {
    int calm = 0;
    for (int i = 0; i < LONGEST_WAIT && calm < CALM; i++) {
      boolean isIdle = OnFx.get(() -> window.composition().tasks().running().get() == 0);
      calm = isIdle ? calm + 1 : 0;
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(CountDownLatch started) {
    try {
      started.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
