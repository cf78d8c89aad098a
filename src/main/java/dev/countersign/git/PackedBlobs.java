package dev.countersign.git;

import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.internal.storage.file.PackIndex;

/**
 * The part of a {@link BlobBatch} that one pack has. What cannot be read here is left to others,
 * who say why.
 */
final class PackedBlobs {
  private static final int STEP = 64;

  private final Pack pack;
  private final PackIndex index;
  private final Progress progress;
  private final long largest;
  private final IdentityHashMap<PackNode, Integer> located = new IdentityHashMap<>();

  /** Something to do with objects of the pack. */
  @FunctionalInterface
  private interface Work {
    void on(PackInput in, int item) throws IOException;
  }

  PackedBlobs(Pack pack, Progress progress, long largest) throws IOException {
    this.pack = pack;
    this.index = pack.getIndex();
    this.progress = progress;
    this.largest = largest;
  }

  /** Finds those of {@code left} that this pack has, takes them from it and tells their sizes. */
  void locate(List<Oid> blobs, BitSet left, long[] sizes) {
    List<Place> places =
        left.stream()
            .parallel()
            .mapToObj(blob -> new Place(blob, index.findOffset(Ids.of(blobs.get(blob)))))
            .filter(place -> place.offset() >= 0)
            .sorted(Comparator.comparingLong(Place::offset))
            .toList();
    PackNode[] nodes = new PackNode[places.size()];
    each(nodes.length, (in, i) -> nodes[i] = in.node(places.get(i).offset()));
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != null) {
        int blob = places.get(i).blob();
        sizes[blob] = nodes[i].size();
        located.put(nodes[i], blob);
        left.clear(blob);
      }
    }
  }

  /** Unpacks those of {@code wanted} that are here and returns which were. */
  BitSet read(BitSet wanted, BlobBatch.Sink sink) {
    List<PackNode> order =
        located.entrySet().stream()
            .filter(entry -> wanted.get(entry.getValue()))
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparingLong(PackNode::offset))
            .toList();
    PackTrees trees = new PackTrees(largest);
    each(order.size(), (in, i) -> trees.add(in, order.get(i)));
    List<PackNode> roots = trees.roots();
    boolean[] done = new boolean[wanted.length()];
    each(
        roots.size(),
        (in, i) ->
            trees.unpack(
                in,
                roots.get(i),
                (node, content) -> {
                  Integer blob = located.get(node);
                  if (blob != null && wanted.get(blob)) {
                    sink.accept(blob, content);
                    done[blob] = true;
                  }
                }));
    BitSet read = new BitSet();
    wanted.stream().filter(blob -> done[blob]).forEach(read::set);
    return read;
  }

  /** An object that fails is passed over. */
  private void each(int items, Work work) {
    Queue<PackInput> opened = new ConcurrentLinkedQueue<>();
    try {
      Workers.run(
          items,
          STEP,
          () -> {
            PackInput in = open();
            opened.add(in);
            return (from, to) -> {
              for (int i = from; i < to; i++) {
                progress.throwIfCancelled();
                attempt(work, in, i);
              }
            };
          });
    } catch (UncheckedIOException e) {
      progress.throwIfCancelled();
    } finally {
      opened.forEach(PackInput::close);
    }
  }

  private PackInput open() {
    try {
      return new PackInput(pack.getPackFile().toPath(), index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void attempt(Work work, PackInput in, int item) {
    try {
      work.on(in, item);
    } catch (IOException e) {
      // Read again by the reader that tells what is wrong.
      return;
    }
  }

  /**
   * Where a blob is.
   *
   * @param blob its number in the batch
   * @param offset its place in the pack
   */
  private record Place(int blob, long offset) {}
}
