package dev.countersign.policy;

import java.util.List;
import java.util.Optional;

/**
 * The systems of a repository, in the order of {@code systems.yaml}.
 *
 * @param systems with unique ids
 */
public record Registry(List<SystemEntry> systems) {
  /** No system at all: what there is without a policy. */
  public static final Registry EMPTY = new Registry(List.of());

  /** Copies the list. */
  public Registry {
    systems = List.copyOf(systems);
  }

  /** The system with this id. */
  public Optional<SystemEntry> system(String id) {
    return systems.stream().filter(system -> system.id().equals(id)).findFirst();
  }
}
