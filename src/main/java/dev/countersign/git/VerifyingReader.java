package dev.countersign.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.commitgraph.CommitGraph;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads objects and believes only what their ids prove. A pack index or a commit-graph file in a
 * repository from a stranger can claim any content for any id, and neither Git nor JGit looks. Here
 * every object that is read whole is hashed, and the commit-graph is not used. Not thread safe: one
 * for each call.
 */
final class VerifyingReader extends ObjectReader.Filter {
  private final ObjectReader reader;
  private final IdCheck ids = new IdCheck();

  VerifyingReader(ObjectReader reader) {
    this.reader = reader;
  }

  @Override
  protected ObjectReader delegate() {
    return reader;
  }

  @Override
  public ObjectReader newReader() {
    return new VerifyingReader(reader.newReader());
  }

  @Override
  public ObjectLoader open(AnyObjectId id) throws IOException {
    return checked(id, reader.open(id));
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    return checked(id, reader.open(id, type));
  }

  @Override
  public Optional<CommitGraph> getCommitGraph() {
    return Optional.empty();
  }

  private ObjectLoader checked(AnyObjectId id, ObjectLoader loader) throws IOException {
    if (loader.isLarge()) {
      return loader;
    }
    ids.check(id, loader.getType(), loader.getCachedBytes());
    return loader;
  }

  /** The content that an id proves, of an object too large for a loader to have checked it. */
  byte[] check(AnyObjectId id, int type, byte[] content) throws CorruptObjectException {
    return ids.check(id, type, content);
  }
}
