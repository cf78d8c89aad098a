package dev.countersign.cli;

import dev.countersign.model.BadInput;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.SigningKey;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The key to sign with, and where its passphrase comes from. */
final class KeyOptions {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "An OpenSSH private key.")
  private Path key;

  @Option(
      names = "--passphrase-stdin",
      description = "Read the key's passphrase from the first line of standard input.")
  private boolean passphraseFromStdin;

  /** Loads the key, asking for its passphrase only where it has one. */
  SigningKey load(CliContext context) {
    return KeyFiles.load(key, file -> passphrase(context));
  }

  private Optional<char[]> passphrase(CliContext context) {
    if (passphraseFromStdin) {
      return Optional.of(firstLine(context));
    }
    Optional<Console> console = Terminal.console();
    if (!context.interactive() || console.isEmpty()) {
      throw new BadInput(
          "key.passphrase-needed",
          "The key "
              + key
              + " has a passphrase and nobody can be asked for it; pipe it in with"
              + " --passphrase-stdin.");
    }
    return Optional.ofNullable(console.get().readPassword("Passphrase of %s: ", key));
  }

  private static char[] firstLine(CliContext context) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
