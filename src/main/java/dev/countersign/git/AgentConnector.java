package dev.countersign.git;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.jspecify.annotations.Nullable;

/**
 * Talks to an ssh agent over a Unix-domain socket: a length, then a message, both ways
 * (draft-ietf-sshm-ssh-agent). JGit knows the messages, this class moves them.
 */
final class AgentConnector extends AbstractConnector {
  private final Path socket;
  private @Nullable SocketChannel channel;

  AgentConnector(Path socket) {
    this.socket = socket;
  }

  @Override
  public boolean connect() throws IOException {
    if (channel != null) {
      return true;
    }
    if (!Files.exists(socket)) {
      return false;
    }
    SocketChannel opened = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      opened.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      opened.close();
      return false;
    }
    channel = opened;
    return true;
  }

  @Override
  public byte[] rpc(byte command, byte[] message) throws IOException {
    SocketChannel open = channel;
    if (open == null) {
      throw new IOException("the ssh agent is not connected");
    }
    prepareMessage(command, message);
    ByteBuffer out = ByteBuffer.wrap(message);
    while (out.hasRemaining()) {
      open.write(out);
    }
    byte[] length = new byte[Integer.BYTES];
    fill(open, length);
    byte[] reply = new byte[toLength(command, length)];
    fill(open, reply);
    return reply;
  }

  private static void fill(SocketChannel open, byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    while (in.hasRemaining()) {
      if (open.read(in) < 0) {
        throw new EOFException("the ssh agent closed the connection");
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
