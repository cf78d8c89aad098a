package dev.countersign.git;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.eclipse.jgit.internal.transport.sshd.OpenSshServerKeyDatabase;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.sshd.ServerKeyDatabase;

/**
 * Accepts a server only if known_hosts has its key, whatever an ssh configuration says of asking or
 * accepting, and remembers which key it refused.
 */
final class StrictHostKeys implements ServerKeyDatabase {
  private final ServerKeyDatabase known;
  private volatile Optional<String> refused = Optional.empty();

  StrictHostKeys(List<Path> knownHosts) {
    this.known = new OpenSshServerKeyDatabase(false, knownHosts);
  }

  /** Host, kind and fingerprint of the key that was refused, if one was. */
  Optional<String> refused() {
    return refused;
  }

  @Override
  public List<PublicKey> lookup(
      String connectAddress, InetSocketAddress remoteAddress, Configuration config) {
    return known.lookup(connectAddress, remoteAddress, new Strict(config));
  }

  @Override
  public boolean accept(
      String connectAddress,
      InetSocketAddress remoteAddress,
      PublicKey serverKey,
      Configuration config,
      CredentialsProvider provider) {
    boolean accepted =
        known.accept(connectAddress, remoteAddress, serverKey, new Strict(config), provider);
    if (!accepted) {
      refused =
          Optional.of(
              connectAddress
                  + ", whose "
                  + KeyUtils.getKeyType(serverKey)
                  + " key has the fingerprint "
                  + KeyUtils.getFingerPrint(serverKey));
    }
    return accepted;
  }

  /** The user's configuration, except that the host key must match. */
  private record Strict(Configuration user) implements Configuration {
    @Override
    public List<String> getUserKnownHostsFiles() {
      return user.getUserKnownHostsFiles();
    }

    @Override
    public List<String> getGlobalKnownHostsFiles() {
      return user.getGlobalKnownHostsFiles();
    }

    @Override
    public StrictHostKeyChecking getStrictHostKeyChecking() {
      return StrictHostKeyChecking.REQUIRE_MATCH;
    }

    @Override
    public boolean getHashKnownHosts() {
      return user.getHashKnownHosts();
    }

    @Override
    public String getUsername() {
      return user.getUsername();
    }
  }
}
