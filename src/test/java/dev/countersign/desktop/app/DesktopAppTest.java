package dev.countersign.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.desktop.common.Pictures;
import dev.countersign.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DesktopAppTest {
  @TempDir Path folder;

  @Test
  void it_starts_on_the_first_screen_and_remembers_its_window(FxRobot robot) throws Exception {
    Path store = folder.resolve("store");
    Application app = start(store);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("#home-try-sample").tryQuery().isPresent());
    Stage window = FxToolkit.toolkitContext().getRegisteredStage();
    Pictures.take(window.getScene(), "desktop-first-start");
    assertThat(window.getTitle()).isEqualTo("Home – Countersign");
    FxToolkit.cleanupApplication(app);
    try (Store kept = Store.open(store, Clock.systemUTC())) {
      assertThat(kept.settings().get("window").flatMap(WindowState::read)).isPresent();
    }
    assertThat(store.resolve("countersign.log")).exists();
  }

  @Test
  void a_store_that_cannot_be_opened_is_told_in_one_sentence(FxRobot robot) throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
    Application app = start(file);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> robot.lookup("#error-sentence").tryQuery().isPresent());
    Pictures.take(
        FxToolkit.toolkitContext().getRegisteredStage().getScene(), "desktop-cannot-start");
    assertThat(robot.lookup("#error-sentence").queryLabeled().getText()).contains("a-file");
    FxToolkit.cleanupApplication(app);
    assertThat(Files.readString(file)).isEqualTo("not a folder");
  }

  private static Application start(Path store) throws Exception {
    FxToolkit.registerPrimaryStage();
    return FxToolkit.setupApplication(DesktopApp.class, LaunchOptions.of(store).arguments());
  }
}
