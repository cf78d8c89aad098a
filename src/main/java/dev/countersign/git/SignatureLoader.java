package dev.countersign.git;

import dev.countersign.git.GitRepository.BlobSink;
import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/**
 * Reads blobs and keeps their signatures: of at most {@value #MOST_BYTES} bytes of content, which
 * for source code makes a fifth of that in memory. Not thread safe.
 */
final class SignatureLoader {
  private static final long LARGEST_BLOB = 16L * 1024 * 1024;
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private final Source source;
  private final Progress progress;
  private final Optional<BlobSink> along;
  private final Map<Oid, ContentSignature> loaded = new HashMap<>();
  private final Set<Oid> leftOut = new HashSet<>();
  private long bytes;

  /**
   * @param along takes what is read, as far as the ids prove it
   */
  SignatureLoader(Source source, Progress progress, Optional<BlobSink> along) {
    this.source = source;
    this.progress = progress;
    this.along = along;
  }

  /** Empty for a blob that nothing can match, that is too large, or absent from this clone. */
  Optional<ContentSignature> get(FileSide side) {
    return Optional.ofNullable(loaded.get(side.id()));
  }

  /** What was left out, if anything. */
  Optional<Limit> limit() {
    return leftOut.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Limit(
                "rename-search",
                "change set",
                leftOut.size()
                    + " files were not compared for renames, because they are too large or absent"
                    + " from this clone; they are shown as added and deleted."));
  }

  /**
   * What is to be compared.
   *
   * @param before old files
   * @param after added files
   * @param minimum the score from which two match
   */
  record Comparison(List<FileSide> before, List<FileSide> after, int minimum) {}

  /** Reads what has the size to match anything it is to be compared with. */
  void load(Comparison... comparisons) {
    List<Oid> blobs =
        Arrays.stream(comparisons)
            .flatMap(compared -> Stream.concat(compared.before.stream(), compared.after.stream()))
            .map(FileSide::id)
            .distinct()
            .filter(id -> !loaded.containsKey(id) && !leftOut.contains(id))
            .toList();
    BlobBatch batch = new BlobBatch(source, progress, blobs, LARGEST_BLOB);
    Map<Oid, Long> sizes = new HashMap<>();
    loaded.forEach((id, signature) -> sizes.put(id, signature.size()));
    for (int i = 0; i < blobs.size(); i++) {
      sizes.put(blobs.get(i), batch.size(i));
    }
    Set<Oid> near = new HashSet<>();
    for (Comparison compared : comparisons) {
      near(compared.before, compared.after, sizes, compared.minimum, near);
      near(compared.after, compared.before, sizes, compared.minimum, near);
    }
    BitSet wanted = new BitSet();
    for (int i = 0; i < blobs.size(); i++) {
      if (batch.size(i) == BlobBatch.ABSENT) {
        leftOut.add(blobs.get(i));
      } else if (near.contains(blobs.get(i)) && affordable(blobs.get(i), batch.size(i))) {
        wanted.set(i);
      }
    }
    ContentSignature[] read = new ContentSignature[blobs.size()];
    AtomicInteger done = new AtomicInteger();
    batch.read(
        wanted,
        (blob, content) -> {
          progress.update("Looking for renamed files", done.incrementAndGet(), 0);
          read[blob] = ContentSignature.of(content);
          along.ifPresent(sink -> passOn(blobs.get(blob), content, sink));
        });
    wanted.stream().forEach(i -> loaded.put(blobs.get(i), read[i]));
  }

  /** What is damaged goes no further; whoever needs it reads it again and says what is wrong. */
  private static void passOn(Oid id, byte[] content, BlobSink sink) {
    if (new IdCheck().proves(Ids.of(id), Constants.OBJ_BLOB, content)) {
      sink.accept(id, content);
    }
  }

  private boolean affordable(Oid blob, long size) {
    if (size > LARGEST_BLOB || bytes + size > MOST_BYTES) {
      leftOut.add(blob);
      return false;
    }
    bytes += size;
    return true;
  }

  /** Adds those of {@code sides} of which any of {@code others} has nearly the size. */
  private static void near(
      List<FileSide> sides,
      List<FileSide> others,
      Map<Oid, Long> sizes,
      int minimum,
      Set<Oid> near) {
    long[] sorted =
        others.stream().mapToLong(side -> sizes.getOrDefault(side.id(), 0L)).sorted().toArray();
    for (FileSide side : sides) {
      long size = sizes.getOrDefault(side.id(), 0L);
      int from = firstNotBelow(sorted, size);
      if (IntStream.of(from - 1, from)
          .filter(i -> i >= 0 && i < sorted.length)
          .anyMatch(i -> ContentSignature.canReach(size, sorted[i], minimum))) {
        near.add(side.id());
      }
    }
  }

  private static int firstNotBelow(long[] sorted, long wanted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
