package dev.countersign.policy;

/** Judges a change under its policy. Pure. */
public final class Evaluator {
  private Evaluator() {}

  /** The decision. */
  public static Decision evaluate(EvaluationInput input) {
    return new Decision(
        State.ERROR,
        java.util.List.of(),
        java.util.List.of(),
        java.util.List.of(),
        java.util.Optional.empty(),
        java.util.Optional.empty());
  }
}
