package dev.countersign.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the names of key files are kept from one start to the next. May wait for the disk. */
public interface KeyShelf {
  /**
   * One file.
   *
   * @param file the private key's file
   * @param name what people call it; may be empty
   * @param madeHere whether this program made it
   */
  record Kept(Path file, String name, boolean madeHere) {}

  /** All files. */
  List<Kept> all();

  /** Keeps {@code key}, in the place of another one in the same file. */
  void put(RingKey key);

  /** The file whose owner worked here last. */
  Optional<Path> current();

  /** Keeps whose owner works here now. */
  void setCurrent(RingKey key);
}
