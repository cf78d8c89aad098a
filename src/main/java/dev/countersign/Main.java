package dev.countersign;

import dev.countersign.cli.Cli;
import dev.countersign.cli.CliContext;
import dev.countersign.desktop.app.DesktopLauncher;
import dev.countersign.desktop.app.LaunchOptions;
import dev.countersign.review.Workstation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Entry point: a command goes to the command line, nothing opens the desktop. */
public final class Main {
  /** Where the build wants the tour when it opens the workbench without a display. */
  private static final String TOUR = "countersign.tour";

  private Main() {}

  /** Runs and ends the process with the exit code. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.getenv()));
  }

  private static int run(List<String> args, Map<String, String> environment) {
    if (!args.isEmpty()) {
      return Cli.run(args, CliContext.ofProcess());
    }
    if (hasDisplay(environment)) {
      DesktopLauncher.launch(LaunchOptions.of(Workstation.defaultFolder(environment)));
      return 0;
    }
    String tour = System.getProperty(TOUR, "");
    if (!tour.isEmpty()) {
      return tour(Path.of(tour));
    }
    System.err.println(
        "There is no display to open the workbench on; set DISPLAY, or use a command: countersign"
            + " --help.");
    return 3;
  }

  private static int tour(Path wanted) {
    Path folder = firstUnused(wanted);
    System.out.println(
        "There is no display to open the workbench on, so the sample change is taken through the"
            + " whole job without one.");
    System.out.println();
    Path demo = folder.resolve("demo");
    int code = Cli.run(List.of("demo", "--out", demo.toString()), CliContext.ofProcess());
    if (code != 0) {
      return code;
    }
    Path bundle = demo.resolve("sample").resolve("sample.countersign.zip");
    List<Path> pictures = DesktopLauncher.tour(folder, Optional.of(bundle));
    System.out.println();
    System.out.println("Pictures of every screen, light and dark:");
    pictures.forEach(picture -> System.out.println("  " + picture));
    System.out.println("The verified bundle: " + bundle);
    return 0;
  }

  private static Path firstUnused(Path wanted) {
    Path folder = wanted;
    for (int i = 2; Files.exists(folder); i++) {
      folder = wanted.resolveSibling(wanted.getFileName() + "-" + i);
    }
    return folder;
  }

  /** Only on Linux and its kin can a session lack a display that a program would need. */
  private static boolean hasDisplay(Map<String, String> environment) {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return os.contains("win")
        || os.contains("mac")
        || "Headless".equals(System.getProperty("glass.platform"))
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
