package dev.countersign.cli;

import java.io.Console;
import java.util.Optional;

/** The person in front of the command line, if there is one. */
final class Terminal {
  private Terminal() {}

  static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
