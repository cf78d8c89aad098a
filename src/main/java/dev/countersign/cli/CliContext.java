package dev.countersign.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/**
 * What a command may know of the world around it.
 *
 * @param out for results
 * @param err for progress and complaints
 * @param in for a passphrase that is piped in
 * @param environment the environment variables
 * @param clock what time it is
 * @param interactive whether a person sits in front of it
 */
public record CliContext(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Clock clock,
    boolean interactive) {

  /** The process's own streams, environment and clock. */
  public static CliContext ofProcess() {
    return new CliContext(
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out),
            false,
            StandardCharsets.UTF_8),
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.in,
        System.getenv(),
        Clock.systemUTC(),
        Terminal.console().isPresent());
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }
}
