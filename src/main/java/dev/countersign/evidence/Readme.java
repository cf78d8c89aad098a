package dev.countersign.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code README.txt}: the fixed text of this version of the format. */
public final class Readme {
  private static final String RESOURCE = "README-v1.txt";

  private Readme() {}

  /** A copy of its bytes. */
  public static byte[] bytes() {
    try (InputStream in = Readme.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + RESOURCE);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
