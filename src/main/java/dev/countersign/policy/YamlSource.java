package dev.countersign.policy;

import dev.countersign.model.BadInput;

/**
 * The file that is read, for errors.
 *
 * @param name what errors call it
 * @param faults who is told what is wrong without hindering that the rest is read
 */
record YamlSource(String name, PolicyFault.Sink faults) {
  /** A file that is refused for the first thing that is wrong. */
  YamlSource(String name) {
    this(name, PolicyFault.Sink.STRICT);
  }

  /** One sentence with the place in front. */
  BadInput error(YamlNode.At at, String sentence) {
    return new BadInput(
        "policy.malformed",
        Shown.text(name) + ":" + at.line() + ":" + at.column() + ": " + sentence);
  }

  /** Tells what is wrong although the rest can be read. */
  void fault(String code, YamlNode.At at, String sentence) {
    faults.accept(new PolicyFault(code, name, at, sentence));
  }
}
