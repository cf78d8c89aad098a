package dev.countersign.model;

/**
 * What the signer's workstation says they looked at. Self-reported: shown as such wherever it
 * appears.
 *
 * @param unitsTotal hunks (and files without hunks) of the change
 * @param unitsMarked how many of them this person marked as reviewed
 * @param requiredTotal units that the policy asks to be reviewed
 * @param requiredMarked how many of those this person marked
 */
public record Attention(int unitsTotal, int unitsMarked, int requiredTotal, int requiredMarked) {
  /** Nothing was recorded. */
  public static final Attention NONE = new Attention(0, 0, 0, 0);
}
