package dev.countersign.review;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;

/**
 * Any two commits, whatever they are to each other.
 *
 * @param base the one before
 * @param head the one after
 */
public record CommitPair(Oid base, Oid head) {
  /**
   * Resolves both sides of a range.
   *
   * @throws BadInput where a side is missing or unknown
   */
  public static CommitPair resolve(GitRepository git, RangeSpec spec) {
    Oid head = git.resolve(spec.head());
    Oid base =
        git.resolve(
            spec.base()
                .orElseThrow(() ->
                    new BadInput(
                        "range.no-base",
                        "The range needs both commits; write BASE..%s.".formatted(spec.head()))));
    return new CommitPair(spec.mergeBase() ? git.mergeBase(base, head) : base, head);
  }
}
