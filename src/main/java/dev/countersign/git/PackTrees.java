package dev.countersign.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;

/**
 * What is wanted of one pack and everything it is stored as a delta of, as trees that grow from
 * whole objects. Each is unpacked once, however many deltas lead to it, which is what makes reading
 * many blobs at once several times faster than reading one after the other.
 */
final class PackTrees {
  /** What one tree may hold in memory at a time, in bytes; what lies beyond is left out. */
  private static final long MOST_HELD = 64L * 1024 * 1024;

  private final long largest;
  private final Map<Long, PackNode> nodes = new ConcurrentHashMap<>();

  /**
   * @param largest objects with more bytes, and all deltas to them, are left out
   */
  PackTrees(long largest) {
    this.largest = largest;
  }

  /** Adds an object and what it is a delta of. Any thread. */
  void add(PackInput in, PackNode wanted) throws IOException {
    nodes.put(wanted.offset(), wanted);
    long at = wanted.isDelta() ? wanted.baseOffset() : -1;
    while (at >= 0 && !nodes.containsKey(at)) {
      PackNode base = in.node(at);
      nodes.putIfAbsent(at, base);
      at = base.isDelta() ? base.baseOffset() : -1;
    }
  }

  /** To be called once when all are added; the whole blobs in the order of the pack. */
  List<PackNode> roots() {
    List<PackNode> roots = new ArrayList<>();
    List<PackNode> order = new ArrayList<>(nodes.values());
    order.sort(Comparator.comparingLong(PackNode::offset));
    for (PackNode node : order) {
      if (node.isDelta()) {
        Optional.ofNullable(nodes.get(node.baseOffset()))
            .ifPresent(base -> base.deltas().add(node));
      } else if (node.isBlob()) {
        roots.add(node);
      }
    }
    return roots;
  }

  /** Unpacks a root and its deltas. Any thread, each root once. */
  void unpack(PackInput in, PackNode root, BiConsumer<PackNode, byte[]> sink) throws IOException {
    if (root.size() > largest) {
      return;
    }
    Deque<Open> path = new ArrayDeque<>();
    byte[] content = in.inflate(root.data(), (int) root.stored());
    long held = content.length;
    sink.accept(root, content);
    path.push(new Open(root, content));
    while (!path.isEmpty()) {
      Open open = path.peek();
      if (open.next == open.node.deltas().size()) {
        path.pop();
        held -= open.content.length;
        continue;
      }
      PackNode node = open.node.deltas().get(open.next++);
      if (Math.max(node.size(), node.stored()) <= largest && held + node.size() <= MOST_HELD) {
        byte[] delta =
            node.delta().isPresent()
                ? node.delta().get()
                : in.inflate(node.data(), (int) node.stored());
        byte[] bytes = apply(open.content, delta);
        sink.accept(node, bytes);
        held += bytes.length;
        path.push(new Open(node, bytes));
      }
    }
  }

  private static byte[] apply(byte[] base, byte[] delta) throws CorruptObjectException {
    try {
      return BinaryDelta.apply(base, delta);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new CorruptObjectException("a delta in a pack file does not fit its base", e);
    }
  }

  /** A node on the way down, and the next delta to follow. */
  private static final class Open {
    private final PackNode node;
    private final byte[] content;
    private int next;

    private Open(PackNode node, byte[] content) {
      this.node = node;
      this.content = content;
    }
  }
}
