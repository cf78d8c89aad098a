package dev.countersign.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;

/** An object of a pack as it is stored: whole, or as a delta to another object of the pack. */
final class PackNode {
  private final long offset;
  private final int type;
  private final long data;
  private final long stored;
  private final long size;
  private final long baseOffset;
  private final Optional<byte[]> delta;
  private final List<PackNode> deltas = new ArrayList<>();

  /**
   * @param offset where in the pack
   * @param type the type in the pack's header
   * @param data where the compressed bytes start
   * @param stored how many bytes they give
   * @param size how many bytes the object has
   * @param baseOffset where the base of a delta is; negative where there is none in this pack
   * @param delta the bytes of a delta, where they were kept
   */
  PackNode(
      long offset,
      int type,
      long data,
      long stored,
      long size,
      long baseOffset,
      Optional<byte[]> delta) {
    this.offset = offset;
    this.type = type;
    this.data = data;
    this.stored = stored;
    this.size = size;
    this.baseOffset = baseOffset;
    this.delta = delta;
  }

  long offset() {
    return offset;
  }

  boolean isBlob() {
    return type == Constants.OBJ_BLOB;
  }

  boolean isDelta() {
    return type == Constants.OBJ_OFS_DELTA || type == Constants.OBJ_REF_DELTA;
  }

  long data() {
    return data;
  }

  long stored() {
    return stored;
  }

  long size() {
    return size;
  }

  long baseOffset() {
    return baseOffset;
  }

  Optional<byte[]> delta() {
    return delta;
  }

  /** What is stored as a delta to this, of all that is needed, in the order of the pack. */
  List<PackNode> deltas() {
    return deltas;
  }
}
