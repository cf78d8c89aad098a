package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;

/**
 * One fetch from one address. Nothing that the repository's configuration says of commands, hooks
 * or remotes is used: only the address and the refs given here.
 *
 * @param url the address as given; may hold credentials
 * @param credentials asked where the remote wants to know who is there
 * @param progress told and asked
 * @param home the user's home folder, for ssh
 * @param agent the user's ssh agent
 */
record Transfer(
    String url, CredentialSource credentials, Progress progress, Path home, AgentFactory agent) {
  private static final int TIMEOUT_SECONDS = 60;

  /** Git would run a helper program for {@code name::}; it must not be taken for a host's name. */
  private static final Pattern HELPER = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9+.-]*::");

  /** JGit knows more, some of which read files that the address names. */
  private static final Set<String> SCHEMES =
      Set.of("file", "http", "https", "ssh", "git+ssh", "ssh+git", "git");

  /** For the user who runs this program. */
  static Transfer of(String url, CredentialSource credentials, Progress progress) {
    Path home = Path.of(System.getProperty("user.home"));
    return new Transfer(url, credentials, progress, home, AgentFactory.ofEnvironment());
  }

  /** Brings the objects and moves the refs. */
  FetchResult fetch(Repository into, List<RefSpec> refs, TagOpt tags) {
    return transfer(into, refs, tags, false);
  }

  /** Brings the objects and says which refs differ, but moves none of them. */
  FetchResult receive(Repository into, List<RefSpec> refs, TagOpt tags) {
    return transfer(into, refs, tags, true);
  }

  private FetchResult transfer(
      Repository into, List<RefSpec> refs, TagOpt tags, boolean isForObjectsOnly) {
    String shown = RemoteUrl.display(url);
    URIish address = parse(url, shown);
    URIish bare = parse(RemoteUrl.withoutSecrets(url), shown);
    try (Ssh ssh = new Ssh(home, agent)) {
      return Interruptible.run(
          progress,
          () -> {
            try (Transport transport = open(into, bare)) {
              transport.setOptionUploadPack(RemoteConfig.DEFAULT_UPLOAD_PACK);
              transport.setTagOpt(tags);
              transport.setDryRun(isForObjectsOnly);
              transport.setTimeout(TIMEOUT_SECONDS);
              transport.setCredentialsProvider(new AskingCredentials(credentials, address));
              if (transport instanceof SshTransport secure) {
                ssh.use(secure);
              }
              return transport.fetch(new ProgressAdapter(progress), refs);
            }
          },
          e -> RemoteFailures.of(shown, ssh.hosts().refused(), e));
    }
  }

  private static Transport open(Repository into, URIish address) throws IOException {
    Optional<Transport> local = LocalTransport.to(into, address);
    return local.isPresent() ? local.get() : Transport.open(into, address);
  }

  private static URIish parse(String url, String shown) {
    if (HELPER.matcher(url).find()) {
      throw unusable(shown);
    }
    try {
      URIish address = new URIish(url);
      if (address.getScheme() != null && !SCHEMES.contains(address.getScheme())) {
        throw unusable(shown);
      }
      return address;
    } catch (URISyntaxException e) {
      throw unusable(shown);
    }
  }

  private static BadInput unusable(String shown) {
    return new BadInput(
        "git.url",
        "The address "
            + shown
            + " cannot be used; give a path, or a file:, https: or ssh: address.");
  }
}
