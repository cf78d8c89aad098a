package dev.countersign.git;

import java.io.File;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/** Finds the agent: the one the user's ssh configuration names, else {@code SSH_AUTH_SOCK}. */
final class AgentFactory implements ConnectorFactory {
  private static final String VARIABLE = "SSH_AUTH_SOCK";
  private final Optional<String> socket;

  AgentFactory(Optional<String> socket) {
    this.socket = socket.filter(path -> !path.isBlank());
  }

  /** The agent of the environment this program runs in. */
  static AgentFactory ofEnvironment() {
    return new AgentFactory(Optional.ofNullable(System.getenv(VARIABLE)));
  }

  @Override
  public Connector create(@Nullable String identityAgent, File homeDir) {
    boolean named =
        identityAgent != null && !identityAgent.isEmpty() && !identityAgent.equals(VARIABLE);
    String path = named ? identityAgent : socket.orElse("no-ssh-agent");
    return new AgentConnector(Path.of(path));
  }

  @Override
  public boolean isSupported() {
    return true;
  }

  @Override
  public String getName() {
    return "countersign";
  }

  @Override
  public Collection<ConnectorDescriptor> getSupportedConnectors() {
    return List.of(getDefaultConnector());
  }

  @Override
  public ConnectorDescriptor getDefaultConnector() {
    return new ConnectorDescriptor() {
      @Override
      public String getIdentityAgent() {
        return VARIABLE;
      }

      @Override
      public String getDisplayName() {
        return "ssh-agent";
      }
    };
  }
}
