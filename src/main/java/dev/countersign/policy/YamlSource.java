package dev.countersign.policy;

import dev.countersign.model.BadInput;

/**
 * The file that is read, for errors.
 *
 * @param name what errors call it
 */
record YamlSource(String name) {
  /** One sentence with the place in front. */
  BadInput error(YamlNode.At at, String sentence) {
    return new BadInput(
        "policy.malformed",
        Shown.text(name) + ":" + at.line() + ":" + at.column() + ": " + sentence);
  }
}
