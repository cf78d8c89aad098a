package dev.countersign.desktop.app;

import dev.countersign.desktop.common.KeyShelf;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.store.KnownKey;
import dev.countersign.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The names of key files in the store. */
final class StoreShelf implements KeyShelf {
  private static final String CURRENT = "key.current";

  private final Store store;

  StoreShelf(Store store) {
    this.store = store;
  }

  @Override
  public List<Kept> all() {
    return store.knownKeys().all().stream()
        .map(key -> new Kept(key.file(), key.comment(), key.madeHere()))
        .toList();
  }

  @Override
  public void put(RingKey key) {
    store.knownKeys().put(new KnownKey(key.file(), key.fingerprint(), key.name(), key.madeHere()));
  }

  @Override
  public Optional<Path> current() {
    return store.settings().get(CURRENT).map(Path::of);
  }

  @Override
  public void setCurrent(RingKey key) {
    store.settings().put(CURRENT, key.file().toString());
  }
}
