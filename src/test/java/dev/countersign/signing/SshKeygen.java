package dev.countersign.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stock tool as a judge, in a folder of its own and in UTC. */
final class SshKeygen {
  private final Path folder;

  SshKeygen(Path folder) {
    this.folder = folder;
  }

  record Answer(int exit, String output) {
    boolean yes() {
      return exit == 0;
    }
  }

  Answer run(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("ssh-keygen"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("TZ", "UTC");
    builder.environment().remove("SSH_AUTH_SOCK");
    try {
      Process process = builder.start();
      try (var in = process.getOutputStream()) {
        in.write(input);
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String must(String... arguments) {
    Answer answer = run(new byte[0], arguments);
    if (!answer.yes()) {
      throw new IllegalStateException(answer.output());
    }
    return answer.output();
  }

  /**
   * A key pair made by the stock tool; {@code kind} such as {@code ed25519} or {@code rsa 2048}.
   */
  Path key(String name, String kind, String passphrase, String... more) {
    String[] words = kind.split(" ");
    List<String> arguments = new ArrayList<>(List.of("-q", "-t", words[0]));
    if (words.length > 1) {
      arguments.addAll(List.of("-b", words[1]));
    }
    arguments.addAll(List.of("-N", passphrase, "-C", name + "@example.org", "-f", name));
    arguments.addAll(List.of(more));
    must(arguments.toArray(String[]::new));
    return folder.resolve(name);
  }

  /** The armored signature of the stock tool. */
  byte[] sign(Path key, String namespace, byte[] message, String... more) {
    try {
      Path file = Files.createTempFile(folder, "message", "");
      Files.write(file, message);
      List<String> arguments = new ArrayList<>(List.of("-Y", "sign", "-f", key.toString()));
      arguments.addAll(List.of(more));
      arguments.addAll(List.of("-n", namespace, file.toString()));
      must(arguments.toArray(String[]::new));
      return Files.readAllBytes(file.resolveSibling(file.getFileName() + ".sig"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the stock tool says of a signature. */
  Answer verify(
      String allowedSigners,
      String principal,
      String namespace,
      String armor,
      byte[] message,
      String... more) {
    try {
      Path signers = Files.writeString(folder.resolve("allowed_signers"), allowedSigners);
      Path signature = Files.writeString(folder.resolve("judged.sig"), armor);
      List<String> arguments = new ArrayList<>(List.of("-Y", "verify"));
      arguments.addAll(List.of(more));
      arguments.addAll(
          List.of(
              "-f",
              signers.toString(),
              "-I",
              principal,
              "-n",
              namespace,
              "-s",
              signature.toString()));
      return run(message, arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
