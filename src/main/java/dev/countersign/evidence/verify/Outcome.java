package dev.countersign.evidence.verify;

import java.util.Locale;

/** What one step of a verification found. */
public enum Outcome {
  /** The container, a name, a digest or a file's form is wrong. */
  DAMAGED(true),
  /** The container and its manifest are whole. */
  INTACT(false),
  /** Every file is what its name says, and every digest resolves. */
  CONSISTENT(false),
  /** A signature is not one of these bytes, of another key, of a revoked key, or of the future. */
  BAD_SIGNATURE(true),
  /** The signatures are sound, but not all by somebody the auditor trusts. */
  SIGNERS_UNKNOWN(false),
  /** Everything was signed by people the auditor trusts. */
  SIGNED(false),
  /** Each key belongs to the person it signed for, under the bound policy. */
  PEOPLE_KNOWN(false),
  /** Somebody who signed is not in the bound policy; what they signed counts for nothing. */
  PEOPLE_UNKNOWN(false),
  /** Checked against the auditor's own clone. */
  BOUND(false),
  /** Consistent in itself; no clone was given. */
  BOUND_AS_CLAIMED(false),
  /** A statement, the policy or the diff belongs to something else. */
  NOT_BOUND(true),
  /** The bound policy is the one the auditor pinned, and the requirements are as recorded. */
  POLICY_CONFIRMED(false),
  /** The requirements are as recorded, under the policy that the bundle shows. */
  AS_SHOWN(false),
  /** The policy is not the pinned one, or the requirements are not as recorded. */
  DIFFERS(true),
  /** Nothing that is mentioned anywhere in the bundle is missing from it. */
  COMPLETE_AS_OF(false),
  /** Something that is mentioned is missing, or reaches for what belongs to somebody else. */
  OMITTED(true),
  /** A journal does not continue itself. */
  FORKED(true),
  /** Not looked at. */
  NOT_CHECKED(false);

  private final boolean fatal;

  Outcome(boolean fatal) {
    this.fatal = fatal;
  }

  /** True where nobody should rely on the bundle. */
  public boolean fatal() {
    return fatal;
  }

  /** The words that people read, such as {@code BOUND AS CLAIMED}. */
  public String words() {
    return name().replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
