package dev.countersign.git;

import dev.countersign.model.Oid;
import java.util.Arrays;
import java.util.Objects;

/** An object of a repository with its exact bytes, which have been checked against its id. */
public final class RawObject {
  private final Oid id;
  private final String type;
  private final byte[] bytes;

  RawObject(Oid id, String type, byte[] bytes) {
    this.id = id;
    this.type = type;
    this.bytes = bytes;
  }

  /** Its id. */
  public Oid id() {
    return id;
  }

  /** {@code commit}, {@code tree}, {@code blob} or {@code tag}, as {@code git cat-file -t} says. */
  public String type() {
    return type;
  }

  /** A copy of the content, without Git's header. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Length of the content in bytes. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawObject object
        && id.equals(object.id)
        && type.equals(object.type)
        && Arrays.equals(bytes, object.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, type);
  }

  @Override
  public String toString() {
    return type + " " + id;
  }
}
