package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Collects the objects that let somebody without the repository follow a range by its ids. */
final class RangeObjects {
  private static final int MOST_OBJECTS = 20_000;
  private static final long MOST_BYTES = 256L * 1024 * 1024;

  private final Source source;
  private final ObjectStore objects;
  private final Map<Oid, RawObject> found = new LinkedHashMap<>();
  private long bytes;

  RangeObjects(Source source, ObjectStore objects) {
    this.source = source;
    this.objects = objects;
  }

  List<RawObject> of(Oid base, Oid head, Oid policyCommit, List<RepoPath> policyPaths) {
    return source.read(reader -> {
      commitWithTree(reader, Ids.of(base));
      try (RevWalk walk = new RevWalk(reader.newReader())) {
        History.start(walk, base, head);
        for (RevCommit next = walk.next(); next != null; next = walk.next()) {
          commitWithTree(reader, next);
        }
      }
      commitWithTree(reader, Ids.of(head));
      commitWithTree(reader, Ids.of(policyCommit));
      ObjectId root = ObjectStore.tree(reader, policyCommit);
      for (RepoPath path : policyPaths) {
        follow(reader, root, path.bytes());
      }
      return List.copyOf(found.values());
    });
  }

  private void commitWithTree(VerifyingReader reader, ObjectId commit) throws IOException {
    add(reader, commit);
    add(reader, ObjectStore.tree(reader, Ids.of(commit)));
  }

  private void follow(VerifyingReader reader, ObjectId root, byte[] path) throws IOException {
    ObjectId tree = root;
    int from = 0;
    while (true) {
      int slash = from;
      while (slash < path.length && path[slash] != '/') {
        slash++;
      }
      byte[] name = Arrays.copyOfRange(path, from, slash);
      Optional<TreeEntryInfo> entry =
          ObjectStore.list(reader, tree).stream()
              .filter(candidate -> Arrays.equals(candidate.path().bytes(), name))
              .findFirst();
      boolean last = slash == path.length;
      if (entry.isEmpty() || !(last ? entry.get().isRegularFile() : entry.get().isTree())) {
        return;
      }
      tree = Ids.of(entry.get().id());
      add(reader, tree);
      if (last) {
        return;
      }
      from = slash + 1;
    }
  }

  private void add(VerifyingReader reader, ObjectId id) throws IOException {
    Oid oid = Ids.of(id);
    if (found.containsKey(oid)) {
      return;
    }
    RawObject object = objects.raw(reader, id);
    bytes += object.size();
    if (found.size() >= MOST_OBJECTS || bytes > MOST_BYTES) {
      throw new BadInput(
          "git.range-too-large",
          "The range in the repository "
              + source.where()
              + " has more than "
              + MOST_OBJECTS
              + " objects or "
              + MOST_BYTES
              + " bytes of commits and trees; choose a nearer base.");
    }
    found.put(oid, object);
  }
}
