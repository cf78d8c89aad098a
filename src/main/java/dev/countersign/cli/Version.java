package dev.countersign.cli;

import dev.countersign.review.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"countersign " + Build.version()};
  }
}
