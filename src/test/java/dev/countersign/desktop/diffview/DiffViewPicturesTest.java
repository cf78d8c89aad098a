package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.countersign.desktop.common.BackgroundRunner;
import dev.countersign.desktop.common.Look;
import dev.countersign.diff.DiffQuality;
import dev.countersign.diff.Notice;
import dev.countersign.diff.TextComparison;
import dev.countersign.review.SearchQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DiffViewPicturesTest {
  private final Look look = new Look();
  private DiffView view;
  private Scene scene;

  @Start
  void start(Stage stage) {
    view =
        new DiffView(
            new BackgroundRunner(failure -> {
              throw failure;
            }),
            look);
    scene = new Scene(view, 1000, 620);
    stage.setScene(scene);
    stage.show();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ordinary", "folded", "filler", "long-lines", "risky", "search", "wrap"})
  void looks_right_in_light_and_dark(String subject) throws Exception {
    for (Look.Theme theme : List.of(Look.Theme.LIGHT, Look.Theme.DARK)) {
      Platform.runLater(() -> {
        boolean dark = theme == Look.Theme.DARK;
        Application.setUserAgentStylesheet(
            (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        look.theme().set(theme);
        view.show(model(subject));
      });
      settle();
      boolean isFirst = theme == Look.Theme.LIGHT;
      Platform.runLater(() -> act(subject, isFirst));
      settle();
      Path picture = take(subject + (theme == Look.Theme.DARK ? "-dark" : "-light"));
      assertThat(Files.size(picture)).isGreaterThan(5_000);
    }
  }

  private void act(String subject, boolean isFirst) {
    view.focusText();
    switch (subject) {
      case "search" -> view.find(SearchQuery.of("retry"));
      case "wrap" -> {
        if (isFirst) {
          view.toggleWrap();
        }
      }
      case "risky" -> {
        if (isFirst) {
          view.toggleWhitespaceMarks();
        }
      }
      default -> {}
    }
  }

  private static DiffModel model(String subject) {
    return switch (subject) {
      case "filler", "search", "ordinary", "folded" -> {
        TextComparison comparison = Comparisons.of(script(subject));
        yield new DiffModel(
            Optional.of("payments/src/main/java/shop/payments/Charge.java"),
            Optional.of("payments/src/main/java/shop/payments/Charge.java"),
            comparison,
            Set.of(comparison.hunks().getFirst().id()));
      }
      default ->
          Comparisons.model(
              "routing/control.yaml",
              Comparisons.of(
                  script(subject),
                  new DiffQuality(
                      DiffQuality.Level.REFINEMENT_SKIPPED, "lines of over 5,000 characters."),
                  List.of(new Notice("final-newline", "The new side has no final newline."))));
    };
  }

  private static List<String> script(String subject) {
    try (InputStream in =
        DiffViewPicturesTest.class.getResourceAsStream(
            switch (subject) {
              case "filler", "search", "ordinary", "folded" -> "Charge.script";
              default -> "control.script";
            })) {
      List<String> lines =
          new ArrayList<>(
              new String(in.readAllBytes(), StandardCharsets.UTF_8)
                  .replace("<RLO>", "\u202e")
                  .replace("<NBSP>", "\u00a0")
                  .replace("<LONG>", "abcdefghij ".repeat(240))
                  .lines()
                  .toList());
      if (subject.equals("folded")) {
        for (int i = 0; i < 60; i++) {
          lines.add(5, "  // unchanged line " + i);
        }
      }
      if (subject.equals("filler")) {
        for (int i = 0; i < 9; i++) {
          lines.add(12, "+    audit.write(\"charged\", " + i + ");");
          lines.add(30, "-    log.debug(\"step {}\", " + i + ");");
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settle() throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !view.loadingProperty().get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Path take(String name) throws Exception {
    Path folder = Path.of(System.getProperty("countersign.pictures", "target/pictures"));
    Path file = Files.createDirectories(folder).resolve("diff-" + name + ".png");
    var image = WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    return file;
  }
}
