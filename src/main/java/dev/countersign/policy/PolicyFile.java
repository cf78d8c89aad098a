package dev.countersign.policy;

import dev.countersign.model.PolicyRef;

/** One policy file as it was read: its bytes and where they came from. Immutable. */
public final class PolicyFile {
  private final String name;
  private final byte[] bytes;
  private final PolicyRef ref;

  /**
   * Copies the bytes.
   *
   * @param name what errors call the file, such as {@code systems.yaml}
   * @param bytes its content
   * @param ref where it came from
   */
  public PolicyFile(String name, byte[] bytes, PolicyRef ref) {
    this.name = name;
    this.bytes = bytes.clone();
    this.ref = ref;
  }

  /** What errors call the file. */
  public String name() {
    return name;
  }

  /** A copy of its content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Where it came from. */
  public PolicyRef ref() {
    return ref;
  }
}
