package dev.countersign.desktop.app;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Which version this is. */
final class About {
  private About() {}

  /** The panel. */
  static Node create() {
    VBox panel =
        Panels.panel(
            Messages.text("about.title"),
            new Label(Messages.text("about.version", version(), Runtime.version().toString())),
            Panels.hint(Messages.text("about.what")));
    panel.setPrefWidth(440);
    return panel;
  }

  static String version() {
    Properties properties = new Properties();
    try (InputStream in = About.class.getResourceAsStream("/dev/countersign/build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      return Messages.text("about.unknown");
    }
    return properties.getProperty("version", Messages.text("about.unknown"));
  }
}
