package dev.countersign.cli;

import dev.countersign.git.CredentialSource;
import java.io.Console;
import java.util.Optional;

/** Asks the person at the terminal; nothing is kept. */
final class ConsoleCredentials implements CredentialSource {
  private final CliContext context;

  ConsoleCredentials(CliContext context) {
    this.context = context;
  }

  @Override
  public Optional<char[]> answer(Question question) {
    Optional<Console> console = Terminal.console().filter(c -> context.interactive());
    if (question.kind() == Kind.USER_NAME) {
      return console.map(c -> c.readLine("%s ", question.prompt())).map(String::toCharArray);
    }
    return console.map(c -> c.readPassword("%s ", question.prompt()));
  }
}
