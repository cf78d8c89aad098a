package dev.countersign.desktop.common;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.PublicKeyInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The signing keys known on this workstation, and the one whose owner sits before it. To be used on
 * the FX thread, except {@link #read}.
 */
public final class KeyRing {
  private record Loaded(List<RingKey> keys, Optional<Path> current) {}

  private final KeyShelf shelf;
  private final TaskRunner tasks;
  private final ObservableList<RingKey> keys = FXCollections.observableArrayList();
  private final ObservableList<RingKey> shownKeys = FXCollections.unmodifiableObservableList(keys);
  private final ReadOnlyObjectWrapper<Optional<RingKey>> current =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** An empty ring over what {@code shelf} keeps. */
  public KeyRing(KeyShelf shelf, TaskRunner tasks) {
    this.shelf = shelf;
    this.tasks = tasks;
  }

  /** Reads the public half of a key file; may wait for the disk and belongs off the FX thread. */
  public static RingKey read(Path file, boolean madeHere) {
    PublicKeyInfo info = KeyFiles.publicOf(file);
    String name =
        info.comment().isBlank()
            ? VisibleText.escape(String.valueOf(file.getFileName()))
            : info.comment();
    return new RingKey(file, name, info.fingerprint(), info.needsPassphrase(), madeHere);
  }

  /** Reads the keys that are kept; those whose file is gone or broken are left out. */
  public void load() {
    tasks.run(
        Messages.text("keyring.reading"),
        progress -> new Loaded(readAll(), shelf.current()),
        loaded -> {
          keys.setAll(loaded.keys());
          current.set(
              keys.stream()
                  .filter(key -> loaded.current().filter(key.file()::equals).isPresent())
                  .findFirst());
        });
  }

  private List<RingKey> readAll() {
    return shelf.all().stream().flatMap(kept -> readIfThere(kept).stream()).toList();
  }

  private static Optional<RingKey> readIfThere(KeyShelf.Kept kept) {
    try {
      return Optional.of(read(kept.file(), kept.madeHere()).named(kept.name()));
    } catch (BadInput gone) {
      return Optional.empty();
    }
  }

  /** All keys. */
  public ObservableList<RingKey> keys() {
    return shownKeys;
  }

  /** The key of the person who works here now; empty until one is chosen. */
  public ReadOnlyObjectProperty<Optional<RingKey>> current() {
    return current.getReadOnlyProperty();
  }

  /** Adds {@code key}, in the place of another one in the same file. */
  public void add(RingKey key) {
    keys.removeIf(other -> other.file().equals(key.file()));
    keys.add(key);
    keep(() -> shelf.put(key));
  }

  /** From now on the owner of {@code key} works here; adds it where it is new. */
  public void use(RingKey key) {
    if (!keys.contains(key)) {
      add(key);
    }
    current.set(Optional.of(key));
    keep(() -> shelf.setCurrent(key));
  }

  private void keep(Runnable write) {
    tasks.run(
        Messages.text("keyring.keeping"),
        progress -> {
          write.run();
          return true;
        },
        done -> {});
  }
}
