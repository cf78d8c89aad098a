package dev.countersign.git;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.UploadPackInternalServerErrorException;

/**
 * One fetch from a repository on this machine: a thread of its own sends, the caller receives. A
 * failure to read that repository is told in place of what the receiver makes of it; a sender whose
 * receiver has gone has nothing to tell.
 */
final class LocalFetch extends BasePackFetchConnection {
  private static final int PIPE = Math.max(MIN_CLIENT_BUFFER, 64 * 1024);

  private final ConcurrentLinkedQueue<Exception> senders = new ConcurrentLinkedQueue<>();
  private final Thread sender;

  /** Closes {@code source} once it is closed itself. */
  LocalFetch(LocalTransport transport, Repository source) throws TransportException {
    super(transport);
    PipedInputStream fromSender = new PipedInputStream(PIPE);
    PipedOutputStream toSender = new PipedOutputStream();
    try {
      PipedInputStream requests = new PipedInputStream(toSender, PIPE);
      PipedOutputStream answers = new PipedOutputStream(fromSender);
      sender =
          Thread.ofPlatform()
              .daemon()
              .name("local upload")
              .unstarted(() -> send(source, requests, answers));
    } catch (IOException e) {
      source.close();
      throw new TransportException(uri, "its pipes cannot be opened", e);
    }
    sender.start();
    init(fromSender, toSender);
    readAdvertisedRefs();
  }

  private void send(Repository source, PipedInputStream requests, PipedOutputStream answers) {
    try (source;
        requests;
        answers) {
      new UploadPack(source).upload(requests, answers, null);
    } catch (UploadPackInternalServerErrorException | RuntimeException e) {
      senders.add(e);
    } catch (IOException e) {
      // The receiver has gone, and tells why itself.
    }
  }

  @Override
  protected void doFetch(
      ProgressMonitor monitor, Collection<Ref> want, Set<ObjectId> have, OutputStream out)
      throws TransportException {
    try {
      super.doFetch(monitor, want, have, out);
    } catch (TransportException e) {
      // Closing first lets a sender go that waits for somebody to read.
      close();
      throw senders.isEmpty()
          ? e
          : new TransportException(uri, "it cannot be read", senders.peek());
    }
  }

  @Override
  public void close() {
    super.close();
    try {
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
