package dev.countersign.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this program is. */
public final class Build {
  private Build() {}

  /** The version that was built. */
  public static String version() {
    try (InputStream in = Build.class.getResourceAsStream("/dev/countersign/build.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
