package dev.countersign.review;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns what somebody asks for into commits, and says how they stand to the target. */
final class RangeResolver {
  private static final Pattern REMOTE = Pattern.compile("^refs/remotes/[^/]+/");

  private RangeResolver() {}

  /**
   * Resolves the target, base and head of a range.
   *
   * @throws BadInput where a name is unknown, or no base can be told
   */
  static Range resolve(GitRepository git, Optional<String> target, RangeSpec spec) {
    String ref = target(git, target);
    Oid tip = git.resolve(ref);
    Oid head = git.resolve(spec.head());
    String protectedRef = REMOTE.matcher(ref).replaceFirst("refs/heads/");
    Optional<Oid> asked = spec.base().map(git::resolve);
    if (spec.mergeBase()) {
      asked = asked.map(base -> git.mergeBase(base, head));
    }
    boolean landed = git.isAncestor(head, tip);
    if (asked.isEmpty() && landed) {
      throw new BadInput(
          "range.landed",
          "'%s' has landed on %s already; give the commit before it as well: BASE..%s."
              .formatted(spec.head(), protectedRef, spec.head()));
    }
    Oid base = asked.orElseGet(() -> git.mergeBase(head, tip));
    Standing standing = standing(git, tip, base, head, landed);
    return new Range(protectedRef, tip, base, head, spec.head(), standing);
  }

  /** The full name of the protected ref: the one that is named, else the repository's default. */
  static String target(GitRepository git, Optional<String> named) {
    return named.map(git::fullRefName).or(git::defaultTargetRef).orElseThrow(() -> none(git));
  }

  private static Standing standing(GitRepository git, Oid tip, Oid base, Oid head, boolean landed) {
    if (git.shallow()) {
      return new Standing.ReadOnly(
          "This clone is shallow, so its history cannot be checked; fetch all of it to sign.");
    }
    if (base.equals(head)) {
      return new Standing.ReadOnly("Base and head are the same commit; there is nothing to sign.");
    }
    if (landed) {
      return git.onFirstParentLine(base, tip) && git.isAncestor(base, head)
          ? new Standing.InRetrospect()
          : new Standing.ReadOnly(
              "The range has landed, but its base is not a commit before it on the target's"
                  + " first-parent line; choose such a base to sign.");
    }
    return soleMergeBase(git, base, head, tip);
  }

  private static Standing soleMergeBase(GitRepository git, Oid base, Oid head, Oid tip) {
    try {
      Oid expected = git.mergeBase(head, tip);
      return expected.equals(base)
          ? new Standing.UnderReview()
          : new Standing.ReadOnly(
              "The base is not the merge base of head and the target's tip, which is %s; open the"
                      .formatted(expected.abbreviated())
                  + " range from there to sign.");
    } catch (BadInput noneOrSeveral) {
      return new Standing.ReadOnly(noneOrSeveral.sentence());
    }
  }

  private static BadInput none(GitRepository git) {
    return new BadInput(
        "range.no-target",
        "No default branch is known in %s; name the protected branch with --target."
            .formatted(git.directory()));
  }
}
