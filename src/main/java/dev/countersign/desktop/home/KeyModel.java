package dev.countersign.desktop.home;

import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.BadInput;
import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Chooses a signing key, or makes one. To be used on the FX thread. */
final class KeyModel {
  private final Workplace workplace;
  private final TaskRunner tasks;
  private final KeyRing ring;
  private final Latest describing;
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty principal = new SimpleStringProperty("");
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");

  KeyModel(Workplace workplace, TaskRunner tasks, KeyRing ring) {
    this.workplace = workplace;
    this.tasks = tasks;
    this.ring = ring;
    this.describing = new Latest(tasks);
    principal.subscribe((before, after) -> describe(ring.current().get()));
    ring.current().subscribe(this::describe);
  }

  KeyRing ring() {
    return ring;
  }

  /** The private key's file. */
  StringProperty file() {
    return file;
  }

  /** The id or e-mail of the key's owner in the policy. */
  StringProperty principal() {
    return principal;
  }

  /** What a new key is encrypted with; empty for nothing. */
  StringProperty passphrase() {
    return passphrase;
  }

  /** What went wrong; empty where nothing did. */
  ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /** The line of {@code allowed_signers} for the chosen key; empty while none is chosen. */
  ReadOnlyStringProperty line() {
    return line.getReadOnlyProperty();
  }

  /** Uses the key in {@link #file}. */
  void choose() {
    sentence.set("");
    tasks.run(
        Messages.text("key.reading"),
        progress -> KeyRing.read(path(file.get()), false),
        ring::use,
        this::fail);
  }

  /** Makes a new key under the name in {@link #principal} and uses it. */
  void make() {
    sentence.set("");
    String owner = principal.get().strip();
    if (!owner.matches("[A-Za-z0-9][A-Za-z0-9._@+-]{0,199}")) {
      sentence.set(Messages.text("key.principal.missing"));
      return;
    }
    Optional<char[]> secret =
        Optional.of(passphrase.get()).filter(text -> !text.isEmpty()).map(String::toCharArray);
    passphrase.set("");
    tasks.run(Messages.text("key.making"), progress -> make(owner, secret), ring::use, this::fail);
  }

  private RingKey make(String owner, Optional<char[]> secret) {
    Path folder = workplace.keyFolder();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new MachineFailure(
          "key.folder",
          Messages.text("key.folder", folder.toString(), String.valueOf(e.getMessage())),
          e);
    }
    Path made = folder.resolve(owner.replace('@', '_') + "_ed25519");
    KeyFiles.create(made, owner, secret).close();
    return KeyRing.read(made, true);
  }

  private void describe(Optional<RingKey> key) {
    if (key.isEmpty()) {
      describing.cancel();
      line.set("");
      return;
    }
    String typed = principal.get().strip();
    String owner = typed.isEmpty() ? Messages.text("key.principal.example") : typed;
    describing.run(
        Messages.text("key.reading"),
        progress ->
            AllowedSigners.line(
                List.of(owner), List.of(), KeyFiles.publicOf(key.get().file()).key()),
        line::set,
        failure -> line.set(""));
  }

  private void fail(Failure failure) {
    sentence.set(failure.sentence());
  }

  private static Path path(String text) {
    try {
      return Path.of(text.strip());
    } catch (InvalidPathException e) {
      throw new BadInput("key.path", Messages.text("key.path"), e);
    }
  }
}
