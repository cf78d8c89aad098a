package dev.countersign.policy;

/**
 * One pattern of paths in Git's syntax, relative to the top of the repository.
 *
 * @param text the pattern as written, with its {@code !} where it is negated
 */
public record PathPattern(String text) {
  /** True where a match takes the path out again. */
  public boolean negated() {
    return text.startsWith("!");
  }

  @Override
  public String toString() {
    return text;
  }
}
