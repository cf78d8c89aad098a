package dev.countersign.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.internal.storage.commitgraph.CommitGraph;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
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
  private final MessageDigest sha1 = sha1();

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
    check(id, loader.getType(), loader.getCachedBytes());
    return loader;
  }

  /** Hashes as {@code git hash-object} does. */
  void check(AnyObjectId id, int type, byte[] content) throws CorruptObjectException {
    sha1.reset();
    sha1.update(Constants.encodedTypeString(type));
    sha1.update((byte) ' ');
    sha1.update(Integer.toString(content.length).getBytes(StandardCharsets.US_ASCII));
    sha1.update((byte) 0);
    sha1.update(content);
    if (!ObjectId.fromRaw(sha1.digest()).equals(id)) {
      throw new CorruptObjectException(
          "the content stored for object " + id.name() + " has another id");
    }
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
