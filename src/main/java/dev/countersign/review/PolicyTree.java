package dev.countersign.review;

import dev.countersign.git.GitRepository;
import dev.countersign.model.Oid;
import dev.countersign.model.VisibleText;

/**
 * The commit against which registry and policy are held.
 *
 * @param name what it was called; safe to show
 * @param commit the commit
 */
public record PolicyTree(String name, Oid commit) {
  static PolicyTree of(GitRepository git, PolicyRequest request) {
    String name = request.revision().orElseGet(() -> RangeResolver.target(git, request.target()));
    return new PolicyTree(VisibleText.escape(name), git.resolve(name));
  }
}
