package dev.countersign.git;

import dev.countersign.model.Cancelled;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads blobs and keeps their signatures, on as many threads as help, within bounds of memory. */
final class SignatureLoader {
  private static final long LARGEST_BLOB = 16L * 1024 * 1024;
  private static final long MOST_BYTES = 768L * 1024 * 1024;
  private static final int MOST_THREADS = 4;

  private final Source source;
  private final Progress progress;
  private final Map<Oid, ContentSignature> loaded = new ConcurrentHashMap<>();
  private final Set<Oid> leftOut = new HashSet<>();
  private final AtomicInteger done = new AtomicInteger();
  private long bytes;

  SignatureLoader(Source source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** Empty for a blob that is too large to be compared, or absent from a partial clone. */
  Optional<ContentSignature> get(Oid blob) {
    return Optional.ofNullable(loaded.get(blob));
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

  void load(Collection<Oid> blobs) {
    List<Oid> wanted = source.read(reader -> affordable(reader, blobs));
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(() -> work(wanted, next)));
      }
      running.forEach(SignatureLoader::await);
    }
  }

  private List<Oid> affordable(ObjectReader reader, Collection<Oid> blobs) throws IOException {
    List<Oid> wanted = new ArrayList<>();
    for (Oid blob : new LinkedHashSet<>(blobs)) {
      progress.throwIfCancelled();
      if (loaded.containsKey(blob)) {
        continue;
      }
      if (!reader.has(Ids.of(blob), Constants.OBJ_BLOB)) {
        leftOut.add(blob);
        continue;
      }
      long size = reader.getObjectSize(Ids.of(blob), Constants.OBJ_BLOB);
      if (size > LARGEST_BLOB || bytes + size > MOST_BYTES) {
        leftOut.add(blob);
      } else {
        bytes += size;
        wanted.add(blob);
      }
    }
    return wanted;
  }

  private void work(List<Oid> wanted, AtomicInteger next) {
    source.read(reader -> {
      for (int i = next.getAndIncrement(); i < wanted.size(); i = next.getAndIncrement()) {
        progress.throwIfCancelled();
        progress.update("Looking for renamed files", done.getAndIncrement(), 0);
        byte[] content =
            reader
                .delegate()
                .open(Ids.of(wanted.get(i)), Constants.OBJ_BLOB)
                .getCachedBytes((int) LARGEST_BLOB);
        loaded.put(wanted.get(i), ContentSignature.of(content));
      }
      return wanted;
    });
  }

  private static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Cancelled();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
