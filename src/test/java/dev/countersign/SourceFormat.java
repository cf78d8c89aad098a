package dev.countersign;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one layout of our sources: google-java-format, run by the JDK that compiles us, so that it
 * understands the language level we write in whatever JDK Maven itself runs on.
 */
public final class SourceFormat {
  private static final Formatter FORMATTER = new Formatter(JavaFormatterOptions.defaultOptions());

  private SourceFormat() {}

  /** Rewrites every source file below the folders given that is not in our layout. */
  public static void main(String[] folders) throws IOException {
    for (String folder : folders) {
      for (Path file : sources(Path.of(folder))) {
        String source = Files.readString(file);
        String formatted = format(file, source);
        if (!formatted.equals(source)) {
          Files.writeString(file, formatted);
          System.out.println("formatted " + file);
        }
      }
    }
  }

  /** The files below {@code folder} that {@link #main} would rewrite. */
  static List<Path> misformatted(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : sources(folder)) {
      String source = Files.readString(file);
      if (!format(file, source).equals(source)) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String format(Path file, String source) {
    try {
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      return FORMATTER.formatSource(ordered);
    } catch (FormatterException e) {
      throw new IllegalStateException(file + " cannot be parsed: " + e.getMessage(), e);
    }
  }
}
