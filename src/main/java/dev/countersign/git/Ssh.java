package dev.countersign.git;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/** The user's own ssh: their agent, default keys, configuration and known_hosts. */
final class Ssh implements AutoCloseable {
  private final StrictHostKeys hosts;
  private final SshdSessionFactory sessions;

  Ssh(Path home, AgentFactory agent) {
    Path folder = home.resolve(".ssh");
    hosts = new StrictHostKeys(List.of(folder.resolve("known_hosts")));
    sessions =
        new SshdSessionFactoryBuilder()
            .setHomeDirectory(home.toFile())
            .setSshDirectory(folder.toFile())
            .setPreferredAuthentications("publickey,keyboard-interactive,password")
            .setServerKeyDatabase((File userHome, File sshFolder) -> hosts)
            .setConnectorFactory(agent)
            .build(null);
  }

  void use(SshTransport transport) {
    transport.setSshSessionFactory(sessions);
  }

  StrictHostKeys hosts() {
    return hosts;
  }

  @Override
  public void close() {
    sessions.close();
  }
}
