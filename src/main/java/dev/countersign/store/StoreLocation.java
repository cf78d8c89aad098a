package dev.countersign.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where the store is when nobody says otherwise. */
public final class StoreLocation {
  private StoreLocation() {}

  /**
   * The folder after the conventions of the platform: {@code XDG_DATA_HOME} or {@code
   * ~/.local/share} on Linux, Application Support on macOS, {@code LOCALAPPDATA} on Windows.
   *
   * @param env the environment
   * @param osName the system property {@code os.name}
   * @param home the user's home folder
   */
  public static Path defaultFolder(Map<String, String> env, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return folder(env, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
          .resolve("Countersign");
    }
    if (os.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Countersign");
    }
    Path fallback = home.resolve(".local").resolve("share");
    return folder(env, "XDG_DATA_HOME", fallback).resolve("countersign");
  }

  /** The conventions have a relative path ignored. */
  private static Path folder(Map<String, String> env, String variable, Path fallback) {
    String value = env.getOrDefault(variable, "");
    if (value.isEmpty()) {
      return fallback;
    }
    Path path = fallback.getFileSystem().getPath(value);
    return path.isAbsolute() ? path : fallback;
  }
}
