package dev.countersign.desktop.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the desktop is started.
 *
 * @param store the folder of the store
 * @param open a repository or a bundle to open at once
 */
public record LaunchOptions(Path store, Optional<Path> open) {
  private static final String STORE = "store";
  private static final String OPEN = "open";

  /** Opens on the first screen. */
  public static LaunchOptions of(Path store) {
    return new LaunchOptions(store, Optional.empty());
  }

  /** As the arguments that JavaFX carries from the launcher to the application. */
  String[] arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--" + STORE + "=" + store);
    open.ifPresent(path -> arguments.add("--" + OPEN + "=" + path));
    return arguments.toArray(String[]::new);
  }

  static LaunchOptions parse(Map<String, String> named) {
    return new LaunchOptions(
        Path.of(Optional.ofNullable(named.get(STORE)).orElse(".")),
        Optional.ofNullable(named.get(OPEN)).map(Path::of));
  }
}
