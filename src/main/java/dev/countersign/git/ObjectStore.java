package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Reads single objects, each checked against its id. */
final class ObjectStore {
  /** Commits and trees beyond this are an attack on memory. */
  static final long LARGEST_OBJECT = 64L * 1024 * 1024;

  private final Source source;

  ObjectStore(Source source) {
    this.source = source;
  }

  byte[] blob(Oid id, long maxBytes) {
    return source.read(reader -> bytes(reader, Ids.of(id), Constants.OBJ_BLOB, maxBytes));
  }

  long blobSize(Oid id) {
    return source.read(reader -> reader.getObjectSize(Ids.of(id), Constants.OBJ_BLOB));
  }

  RawObject raw(Oid id) {
    return source.read(reader -> raw(reader, Ids.of(id)));
  }

  RawObject raw(VerifyingReader reader, ObjectId id) throws IOException {
    ObjectLoader loader = reader.open(id);
    byte[] bytes = bytes(reader, id, loader.getType(), LARGEST_OBJECT);
    return new RawObject(Ids.of(id), Constants.typeString(loader.getType()), bytes);
  }

  private byte[] bytes(VerifyingReader reader, ObjectId id, int type, long max) throws IOException {
    ObjectLoader loader = reader.open(id, type);
    if (loader.getSize() > max) {
      throw new BadInput(
          "git.too-large",
          "The object "
              + id.name()
              + " of the repository "
              + source.where()
              + " has "
              + loader.getSize()
              + " bytes, more than the "
              + max
              + " that are read here.");
    }
    if (!loader.isLarge()) {
      return loader.getBytes();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = loader.openStream()) {
      in.transferTo(out);
    }
    return reader.check(id, type, out.toByteArray());
  }

  Optional<TreeEntryInfo> entry(Oid commit, RepoPath path) {
    return source.read(reader -> {
      ObjectId tree = tree(reader, commit);
      byte[] bytes = path.bytes();
      int from = 0;
      while (true) {
        int slash = slash(bytes, from);
        byte[] name = Arrays.copyOfRange(bytes, from, slash);
        Optional<TreeEntryInfo> found =
            list(reader, tree).stream()
                .filter(entry -> Arrays.equals(entry.path().bytes(), name))
                .findFirst();
        if (found.isEmpty() || slash == bytes.length) {
          return found.map(entry -> new TreeEntryInfo(path, entry.mode(), entry.id()));
        }
        if (!found.get().isTree()) {
          return Optional.empty();
        }
        tree = Ids.of(found.get().id());
        from = slash + 1;
      }
    });
  }

  List<TreeEntryInfo> tree(Oid treeish) {
    return source.read(reader -> list(reader, tree(reader, treeish)));
  }

  static ObjectId tree(VerifyingReader reader, Oid treeish) throws IOException {
    try (RevWalk walk = new RevWalk(reader)) {
      return walk.parseTree(Ids.of(treeish)).getId();
    }
  }

  static List<TreeEntryInfo> list(VerifyingReader reader, ObjectId tree) throws IOException {
    List<TreeEntryInfo> out = new ArrayList<>();
    CanonicalTreeParser parser = new CanonicalTreeParser();
    parser.reset(reader, tree);
    for (; !parser.eof(); parser.next()) {
      byte[] name = new byte[parser.getNameLength()];
      parser.getName(name, 0);
      if (name.length == 0) {
        throw new IndexOutOfBoundsException("the tree " + tree.name() + " has a nameless entry");
      }
      out.add(
          new TreeEntryInfo(
              RepoPath.ofBytes(name), parser.getEntryRawMode(), Ids.of(parser.getEntryObjectId())));
    }
    return out;
  }

  private static int slash(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '/') {
      at++;
    }
    return at;
  }
}
