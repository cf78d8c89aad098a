package dev.countersign.policy;

/** Who an entry of {@code people} is. Only humans count; the others never block. */
public enum PersonKind {
  /** A human being. */
  HUMAN,
  /** A program that commits, such as a merge queue. */
  SERVICE,
  /** A program that writes code when asked to. */
  AGENT
}
