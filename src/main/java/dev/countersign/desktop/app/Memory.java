package dev.countersign.desktop.app;

import java.util.Optional;

/** Small things that are kept from one start to the next. */
public interface Memory {
  /** What is kept under {@code key}. */
  Optional<String> get(String key);

  /** Keeps {@code value} under {@code key}. */
  void put(String key, String value);
}
