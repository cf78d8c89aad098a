package dev.countersign.cli;

import dev.countersign.review.Demo;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code countersign demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Does the whole job on a sample change and prints each step: record, submission, two"
            + " approvals, bundle, verification. Needs no network and no display.",
    footer = {"", "Example:", "  countersign demo --out sample"})
final class DemoCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the sample goes (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("countersign-demo");

  DemoCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path folder = out.toAbsolutePath().normalize();
    try (ProgressLine progress = new ProgressLine(context);
        Workstation workstation =
            Workstation.open(common.storeOr(folder.resolve("store")), context.clock())) {
      Demo demo =
          new Demo(
              workstation,
              step -> {
                progress.clear();
                (common.json() ? context.err() : context.out()).println(step);
              });
      Demo.Outcome outcome = demo.run(folder.resolve("sample"), progress);
      progress.clear();
      boolean accepted = outcome.report().exitOk(Demo.EXPECTED_LEVEL);
      if (common.json()) {
        JsonOut.print(
            context,
            JsonOut.object()
                .put("bundle", outcome.bundle().file().toString())
                .put("bundleId", outcome.bundle().id().hex())
                .put("level", outcome.report().level())
                .put("allowedSigners", outcome.sample().allowedSigners().toString()));
      } else {
        tellNext(outcome);
      }
      return accepted ? Cli.YES : Cli.NO;
    }
  }

  private void tellNext(Demo.Outcome outcome) {
    context.out().println();
    context.out().println("Check it yourself:");
    context
        .out()
        .printf(
            "  countersign verify %s --trust %s --repo %s --pins %s%n",
            outcome.bundle().file(),
            outcome.sample().allowedSigners(),
            outcome.sample().request().repository(),
            outcome.sample().pins());
    context
        .out()
        .println("or unzip it and follow its README.txt with sha256sum, ssh-keygen and git.");
  }
}
