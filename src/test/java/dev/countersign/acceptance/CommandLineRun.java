package dev.countersign.acceptance;

import dev.countersign.cli.Cli;
import dev.countersign.cli.CliContext;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One run of the command line inside this process.
 *
 * @param exit the exit code
 * @param out what it printed
 * @param err what it complained about
 */
record CommandLineRun(int exit, String out, String err) {
  static CommandLineRun of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CliContext context =
        new CliContext(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            Map.of(),
            Clock.fixed(Instant.parse("2026-11-03T10:00:00Z"), ZoneOffset.UTC),
            false);
    int exit = Cli.run(List.of(arguments), context);
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
