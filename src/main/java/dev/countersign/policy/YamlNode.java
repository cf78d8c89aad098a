package dev.countersign.policy;

import java.util.List;
import java.util.Map;

/** A YAML document as a tree in which every node knows where it stands. */
sealed interface YamlNode {
  /**
   * A place in a file.
   *
   * @param line from 1
   * @param column from 1, in characters
   */
  record At(int line, int column) {}

  /** What a scalar is under the core schema of YAML 1.2. */
  enum Kind {
    TEXT("text"),
    INTEGER("a number"),
    NUMBER("a number with a fraction"),
    BOOLEAN("true or false"),
    NOTHING("nothing");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }

    String shown() {
      return shown;
    }
  }

  /** Where the node begins. */
  At at();

  /** A single value. */
  record Scalar(String text, Kind kind, At at) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items, At at) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A value with the place of its key. */
  record Entry(At keyAt, YamlNode value) {}

  /** A mapping with unique keys, in the order of the file. */
  record Mapping(Map<String, Entry> entries, At at) implements YamlNode {}

  /** What the node is, for an error. */
  default String shown() {
    return switch (this) {
      case Scalar scalar when scalar.kind() == Kind.NOTHING -> "nothing";
      case Scalar scalar -> Shown.text(scalar.text());
      case Sequence list -> "a list";
      case Mapping mapping -> "a mapping";
    };
  }
}
