package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of key files, and the sentences about those that are none. */
final class KeyFileText {
  private static final int MAX_BYTES = 64 * 1024;
  private static final String PRIVATE = "-----BEGIN ";

  private KeyFileText() {}

  static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInput(
          "key.not-a-key", show(file) + " is a folder; name the file of an OpenSSH private key.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new BadInput(
            "key.not-a-key",
            show(file) + " is too large for a key; name the file of an OpenSSH private key.");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException e) {
      throw new BadInput(
          "key.not-found",
          "There is no key file " + show(file) + "; name an existing file or make a key.",
          e);
    } catch (IOException e) {
      throw new BadInput(
          "key.unreadable",
          "The key file " + show(file) + " cannot be read; check its permissions.",
          e);
    }
  }

  static boolean looksPrivate(String text) {
    return text.stripLeading().startsWith(PRIVATE);
  }

  static void requirePrivate(Path file, String text) {
    String stripped = text.stripLeading();
    if (stripped.startsWith(KeyContainer.BEGIN)) {
      return;
    }
    if (stripped.startsWith(PRIVATE)
        && stripped.lines().findFirst().orElse("").endsWith("KEY-----")) {
      throw new BadInput(
          "key.pem",
          "The key "
              + show(file)
              + " is in a PEM format and not in OpenSSH's own; convert it with"
              + " “ssh-keygen -p -f FILE”.");
    }
    throw new BadInput(
        "key.not-a-key", show(file) + " is not an OpenSSH private key; name the private key file.");
  }

  static PublicKeyInfo publicKey(Path file, String text, boolean needsPassphrase) {
    String line = text.lines().findFirst().orElse("").strip();
    try {
      SshPublicKey key = SshPublicKey.read(line);
      String[] words = line.split("[ \t]+", 3);
      String comment = words.length < 3 ? "" : utf8(words[2]);
      return new PublicKeyInfo(key, VisibleText.escape(comment), needsPassphrase);
    } catch (WireFault e) {
      throw new BadInput(
          "key.not-a-key", show(file) + " is not an OpenSSH key: " + e.reason() + ".", e);
    }
  }

  /** The comment in the {@code .pub} file of the same key beside {@code file}, if there is one. */
  static String commentBeside(Path file, SshPublicKey key) {
    Path beside = publicFile(file);
    if (!Files.isRegularFile(beside)) {
      return "";
    }
    try {
      PublicKeyInfo info = publicKey(beside, read(beside), false);
      return info.key().equals(key) ? info.comment() : "";
    } catch (BadInput e) {
      // The file beside is a convenience; the key itself has been read already.
      return "";
    }
  }

  static Path publicFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".pub");
  }

  static BadInput damaged(Path file, WireFault fault) {
    return new BadInput(
        "key.damaged",
        "The key "
            + show(file)
            + " is not a key that can be used: "
            + fault.reason()
            + "; restore it or name another.",
        fault);
  }

  static String show(Path file) {
    return VisibleText.escape(file.toString());
  }

  private static String utf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
