package dev.countersign.policy;

import dev.countersign.model.BadInput;
import dev.countersign.policy.YamlNode.At;

/**
 * What is wrong in a policy file although the rest of it can be read.
 *
 * @param code short and stable
 * @param file what errors call the file
 * @param at where it stands
 * @param sentence what is wrong and what to do
 */
record PolicyFault(String code, String file, At at, String sentence) {
  /** Takes what is wrong. */
  @FunctionalInterface
  interface Sink {
    /** Refuses the file for its first fault. */
    Sink STRICT =
        fault -> {
          throw fault.refusal();
        };

    void accept(PolicyFault fault);
  }

  private BadInput refusal() {
    return new YamlSource(file).error(at, sentence);
  }
}
