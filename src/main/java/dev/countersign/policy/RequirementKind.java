package dev.countersign.policy;

/** What a requirement is about. */
public enum RequirementKind {
  /** There is a policy. */
  POLICY(Stage.SIGNING, false),
  /** The head under review is still the head of its branch. */
  UNMOVED_HEAD(Stage.SIGNING, false),
  /** Everyone whom the commits name is known. */
  IDENTITIES(Stage.SIGNING, false),
  /** A section of the change record is complete. */
  RECORD(Stage.SIGNING, false),
  /** The engineer submitted the record. */
  SUBMISSION(Stage.SIGNING, false),
  /** The viewer may approve. */
  ELIGIBILITY(Stage.SIGNING, true),
  /** The viewer marked what must be read. */
  ATTENTION(Stage.SIGNING, true),
  /** The viewer typed the names of the systems. */
  CONFIRMATION(Stage.SIGNING, true),
  /** Enough people approved. */
  APPROVALS(Stage.LANDING, false),
  /** The approvals are not too old. */
  AGE(Stage.LANDING, false),
  /** Nobody's rejection stands. */
  REJECTIONS(Stage.LANDING, false),
  /** No finding is worse than the rule lets stand. */
  FINDINGS(Stage.LANDING, false),
  /** What landed is what was approved. */
  LANDING_FORM(Stage.LANDING, false),
  /** An emergency bypass was reviewed afterwards. */
  RETRO_REVIEW(Stage.LANDING, false);

  private final Stage stage;
  private final boolean ofViewer;

  RequirementKind(Stage stage, boolean ofViewer) {
    this.stage = stage;
    this.ofViewer = ofViewer;
  }

  /** What it stops while it is not fulfilled. */
  public Stage stage() {
    return stage;
  }

  /**
   * True where it speaks of the one person who looks at the change now. It stops that person from
   * approving, and is no part of the state of the whole: there an approval that was signed without
   * it does not count.
   */
  public boolean ofViewer() {
    return ofViewer;
  }
}
