package dev.countersign.git;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PackTransport;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * Fetches from a repository on this machine, in this process. JGit's own transport for that prints
 * a stack trace whenever the receiving side stops early, as on a full disk.
 */
final class LocalTransport extends Transport implements PackTransport {
  private final File gitDir;

  private LocalTransport(Repository into, URIish address, File gitDir) {
    super(into, address);
    this.gitDir = gitDir;
  }

  /** The transport for {@code address}; empty where there is no repository's folder. */
  static Optional<Transport> to(Repository into, URIish address) {
    boolean isLocal =
        !address.isRemote()
            && (address.getScheme() == null || address.getScheme().equals("file"))
            && address.getPath() != null;
    if (!isLocal) {
      return Optional.empty();
    }
    File base = into.isBare() ? into.getDirectory() : into.getWorkTree();
    File folder = into.getFS().resolve(base, address.getPath());
    return Optional.ofNullable(RepositoryCache.FileKey.resolve(folder, into.getFS()))
        .map(found -> new LocalTransport(into, address, found));
  }

  @Override
  public FetchConnection openFetch() throws TransportException {
    Repository source;
    try {
      source = new RepositoryBuilder().setFS(local.getFS()).setGitDir(gitDir).build();
    } catch (IOException e) {
      throw new TransportException(uri, "it cannot be opened", e);
    }
    return new LocalFetch(this, source);
  }

  @Override
  public PushConnection openPush() throws NotSupportedException {
    throw new NotSupportedException("nothing is ever pushed");
  }

  @Override
  public void close() {}
}
