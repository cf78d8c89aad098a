package dev.countersign.cli;

import dev.countersign.git.CloneRequest;
import dev.countersign.git.Cloner;
import dev.countersign.git.GitRepository;
import dev.countersign.git.RemoteUrl;
import dev.countersign.model.BadInput;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code countersign clone}. */
@Command(
    name = "clone",
    mixinStandardHelpOptions = true,
    description = "Clones a repository. Nothing of it is run: no hook, no filter, no submodule.",
    footer = {
      "",
      "Examples:",
      "  countersign clone https://git.example.org/retail/shop.git",
      "  countersign clone --bare ssh://git@git.example.org/retail/shop.git shop.git",
      "  countersign clone /srv/mirrors/shop shop"
    })
final class CloneCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(index = "0", paramLabel = "URL", description = "https, ssh, file or a local path.")
  private String url;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Where to; by default the last part of the URL.")
  private @Nullable Path folder;

  @Option(names = "--bare", description = "Without a work tree.")
  private boolean bare;

  CloneCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path target = folder == null ? suggestedFolder() : folder;
    try (ProgressLine progress = new ProgressLine(context)) {
      Path made =
          Cloner.clone(
              new CloneRequest(url, target, bare, new ConsoleCredentials(context)), progress);
      report(made);
      return Cli.YES;
    }
  }

  /** The last part of the URL, as git does: {@code shop}, or {@code shop.git} for a bare clone. */
  private Path suggestedFolder() {
    String name = url.replaceAll("[/\\\\]+$", "").replaceAll("(/\\.git|\\.git)$", "");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    if (name.isBlank() || name.equals(".") || name.equals("..")) {
      throw new BadInput(
          "clone.no-folder", "No folder can be named after the URL; give DIR as well.");
    }
    return Path.of(bare ? name + ".git" : name);
  }

  private void report(Path made) {
    try (GitRepository git = GitRepository.open(made)) {
      String target = git.defaultTargetRef().orElse("");
      if (common.json()) {
        JsonOut.print(
            context,
            JsonOut.object()
                .put("directory", made.toString())
                .put("url", RemoteUrl.display(url))
                .put("defaultTarget", target)
                .put("refs", git.refs().size()));
      } else {
        context
            .out()
            .printf(
                "Cloned %s into %s (%d refs, default target %s).%n",
                RemoteUrl.display(url),
                made,
                git.refs().size(),
                target.isEmpty() ? "none" : target);
      }
    }
  }
}
