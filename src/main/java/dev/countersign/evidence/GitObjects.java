package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The raw Git objects that evidence carries, each checked against its id. Immutable. */
public final class GitObjects {
  private final SortedMap<Oid, CommitInfo> commits = new TreeMap<>();
  private final Map<Oid, List<RawTreeEntry>> trees = new HashMap<>();
  private final Map<Oid, byte[]> blobs = new HashMap<>();

  private GitObjects() {}

  static GitObjects read(EvidenceTree tree, List<String> reasons) {
    GitObjects objects = new GitObjects();
    tree.folder("objects")
        .forEach((name, bytes) -> {
          try {
            objects.add(name, bytes);
          } catch (Malformed e) {
            reasons.add(name + ": " + e.reason());
          } catch (IllegalArgumentException e) {
            reasons.add(name + ": the format has no file of that name");
          }
        });
    return objects;
  }

  /** All commits by id. */
  public SortedMap<Oid, CommitInfo> commits() {
    return Collections.unmodifiableSortedMap(commits);
  }

  /** The ids of all objects. */
  public Set<Oid> ids() {
    Set<Oid> ids = new TreeSet<>(commits.keySet());
    ids.addAll(trees.keySet());
    ids.addAll(blobs.keySet());
    return ids;
  }

  /** A commit. */
  public Optional<CommitInfo> commit(Oid id) {
    return Optional.ofNullable(commits.get(id));
  }

  /** The entries of a tree, in its own order. */
  public Optional<List<RawTreeEntry>> tree(Oid id) {
    return Optional.ofNullable(trees.get(id));
  }

  /** The bytes of a blob; not to be written to. */
  public Optional<byte[]> blob(Oid id) {
    return Optional.ofNullable(blobs.get(id));
  }

  private void add(String name, byte[] bytes) throws Malformed {
    int dot = name.indexOf('.');
    if (dot < 0) {
      throw new Malformed("has no type");
    }
    Oid id = new Oid(name.substring("objects/".length(), dot));
    String type = name.substring(dot + 1);
    if (!GitObjectId.of(type, bytes, id).equals(id)) {
      throw new Malformed("its name is not its Git object id");
    }
    switch (type) {
      case "commit" -> commits.put(id, RawCommit.parse(id, bytes));
      case "tree" -> trees.put(id, RawTreeEntry.parse(bytes, id));
      default -> blobs.put(id, bytes);
    }
  }
}
