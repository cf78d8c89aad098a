package dev.countersign.policy;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * Something in registry or policy that somebody should look at.
 *
 * @param severity {@link Severity#ERROR} where what was meant does not happen
 * @param code short and stable, such as {@code pattern-unused}
 * @param file the file where it stands, safe to show
 * @param line from 1; empty where the finding is about a file of the repository as a whole
 * @param column from 1, in characters; there wherever {@code line} is
 * @param sentence what is wrong and what to do; safe to show
 */
public record LintFinding(
    Severity severity,
    String code,
    String file,
    OptionalInt line,
    OptionalInt column,
    String sentence) {

  /** Worst first, then by place. */
  static final Comparator<LintFinding> WORST_FIRST =
      Comparator.comparing(LintFinding::severity)
          .reversed()
          .thenComparing(LintFinding::file)
          .thenComparingInt(finding -> finding.line().orElse(0))
          .thenComparingInt(finding -> finding.column().orElse(0))
          .thenComparing(LintFinding::sentence);

  /** Where it is, as compilers write it: {@code policy.yaml:5:3}. */
  public String place() {
    return line.isPresent() ? file + ":" + line.getAsInt() + ":" + column.orElse(1) : file;
  }
}
