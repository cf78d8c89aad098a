package dev.countersign.desktop.home;

import java.util.List;
import java.util.Optional;

/**
 * What a panel needs to know of a repository to help with a range.
 *
 * @param names short names of branches and tags
 * @param defaultTarget the branch that changes usually land on
 */
public record RepositoryInfo(List<String> names, Optional<String> defaultTarget) {
  /** Copies the list. */
  public RepositoryInfo {
    names = List.copyOf(names);
  }
}
