package dev.countersign.policy;

import dev.countersign.model.RecordSection;
import java.util.List;

/**
 * A section of the change record that must be complete.
 *
 * @param section which
 * @param askedBy who asks: {@code built-in} or ids of rules
 */
public record RequiredSection(RecordSection section, List<String> askedBy) {
  /** Copies the list. */
  public RequiredSection {
    askedBy = List.copyOf(askedBy);
  }
}
