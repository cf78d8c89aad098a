package dev.countersign.review;

import java.util.List;
import java.util.Optional;

/**
 * What a repository can be brought up to date from.
 *
 * @param usual the remote to take where nobody chooses; empty where none stands out
 * @param names all of them, at least one, in order; not escaped
 */
public record RemoteChoice(Optional<String> usual, List<String> names) {
  /** Copies the list. */
  public RemoteChoice {
    names = List.copyOf(names);
  }
}
