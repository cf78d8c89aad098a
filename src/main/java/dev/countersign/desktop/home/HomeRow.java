package dev.countersign.desktop.home;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** One change on the first screen; how it stands is found later. */
public final class HomeRow {
  private final Entry entry;
  private final ObjectProperty<Optional<Status>> status =
      new SimpleObjectProperty<>(Optional.empty());

  HomeRow(Entry entry) {
    this.entry = entry;
  }

  /** The change. */
  public Entry entry() {
    return entry;
  }

  /** How it stands; empty until that is known. */
  public ObjectProperty<Optional<Status>> status() {
    return status;
  }

  /** What its status means; as one that is open until that is known. */
  Status.Tone tone() {
    return status.get().map(Status::tone).orElse(Status.Tone.OPEN);
  }
}
