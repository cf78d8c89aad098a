package dev.countersign.model;

import java.util.Locale;

/** What one person says with one signature. Each kind is a predicate type of its own. */
public enum StatementKind {
  /** The engineer submits the change record for sign-off. */
  SUBMIT("approval-v1@countersign"),
  /** A reviewer approves. */
  APPROVE("approval-v1@countersign"),
  /** A reviewer rejects; binds the change through all iterations until withdrawn. */
  REJECT("approval-v1@countersign"),
  /** Somebody withdraws a statement of their own. */
  WITHDRAW("approval-v1@countersign"),
  /** A remark. */
  COMMENT("approval-v1@countersign"),
  /** Actual times, deviations and outcome, after landing. */
  CLOSE_OUT("approval-v1@countersign"),
  /** A reasoned acceptance of one finding. */
  WAIVE("waiver-v1@countersign"),
  /** An emergency landing without the requirements. */
  BYPASS("bypass-v1@countersign"),
  /** The review that a bypass owes. */
  RETRO_REVIEW("bypass-v1@countersign");

  private final String namespace;

  StatementKind(String namespace) {
    this.namespace = namespace;
  }

  /** The SSHSIG namespace in which it is signed. */
  public String namespace() {
    return namespace;
  }

  /** The word in a predicate type and on the command line, such as {@code close-out}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The predicate type of an in-toto statement, such as {@code urn:countersign:approve:v1}. */
  public String predicateType() {
    return "urn:countersign:" + word() + ":v1";
  }
}
