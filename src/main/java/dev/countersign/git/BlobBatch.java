package dev.countersign.git;

import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.Workers;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Many blobs that are read at once on all cores, in the order in which the packs have them. What
 * packs do not give (loose objects, alternates, damage) is read one by one. The content is checked
 * against the ids only by {@link #readChecked}.
 */
final class BlobBatch {
  /** The size of a blob that is not there, as in a partial clone. */
  static final long ABSENT = -1;

  private static final int STEP = 64;

  private final Source source;
  private final Progress progress;
  private final List<Oid> blobs;
  private final long[] sizes;
  private final long largest;

  /** Takes the bytes of the blob with this number; called from several threads. */
  @FunctionalInterface
  interface Sink {
    void accept(int blob, byte[] content);
  }

  private final List<PackedBlobs> packs;

  BlobBatch(Source source, Progress progress, List<Oid> blobs, long largest) {
    this.source = source;
    this.progress = progress;
    this.blobs = blobs;
    this.largest = largest;
    this.sizes = new long[blobs.size()];
    Arrays.fill(sizes, ABSENT);
    this.packs = locate();
  }

  /** In bytes, as the repository claims it. */
  long size(int blob) {
    return sizes[blob];
  }

  private List<PackedBlobs> locate() {
    BitSet left = new BitSet();
    left.set(0, blobs.size());
    List<PackedBlobs> found =
        source.repository().getObjectDatabase() instanceof ObjectDirectory directory
            ? directory.getPacks().stream().flatMap(pack -> packed(pack, left).stream()).toList()
            : List.of();
    eachOf(
        left,
        (reader, blob) -> {
          try {
            sizes[blob] = reader.getObjectSize(Ids.of(blobs.get(blob)), Constants.OBJ_BLOB);
          } catch (MissingObjectException e) {
            sizes[blob] = ABSENT;
          }
        });
    return found;
  }

  private Optional<PackedBlobs> packed(Pack pack, BitSet left) {
    try {
      PackedBlobs found = new PackedBlobs(pack, progress, largest);
      found.locate(blobs, left, sizes);
      return Optional.of(found);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same as {@link #read}, of content that its id proves; throws where one does not. */
  void readChecked(BitSet wanted, Sink sink) {
    read(
        wanted,
        (blob, content) -> {
          GitFailures.reading(
              source.where(),
              () -> new IdCheck().check(Ids.of(blobs.get(blob)), Constants.OBJ_BLOB, content));
          sink.accept(blob, content);
        });
  }

  /**
   * Reads those that are wanted, each once, in no order. Nothing proves the content: it serves to
   * find out what resembles what, never to be shown, counted or signed.
   */
  void read(BitSet wanted, Sink sink) {
    BitSet left = (BitSet) wanted.clone();
    Sink counted =
        (blob, content) -> {
          progress.throwIfCancelled();
          sink.accept(blob, content);
        };
    packs.forEach(pack -> left.andNot(pack.read(left, counted)));
    eachOf(
        left,
        (reader, blob) ->
            counted.accept(
                blob,
                reader
                    .open(Ids.of(blobs.get(blob)), Constants.OBJ_BLOB)
                    .getCachedBytes((int) largest)));
  }

  /** One by one, through a reader. */
  @FunctionalInterface
  private interface OneByOne {
    void read(ObjectReader reader, int blob) throws IOException;
  }

  private void eachOf(BitSet which, OneByOne one) {
    int[] order = which.stream().toArray();
    Workers.run(
        order.length,
        STEP,
        () ->
            (from, to) ->
                source.read(reader -> {
                  for (int blob : IntStream.range(from, to).map(i -> order[i]).toArray()) {
                    progress.throwIfCancelled();
                    one.read(reader.delegate(), blob);
                  }
                  return to;
                }));
  }
}
