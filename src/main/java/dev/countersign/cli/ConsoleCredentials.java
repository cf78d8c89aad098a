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
    Console console = System.console();
    if (!context.interactive() || console == null) {
      return Optional.empty();
    }
    if (question.kind() == Kind.USER_NAME) {
      return Optional.ofNullable(console.readLine("%s ", question.prompt()))
          .map(String::toCharArray);
    }
    return Optional.ofNullable(console.readPassword("%s ", question.prompt()));
  }
}
