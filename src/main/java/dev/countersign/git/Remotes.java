package dev.countersign.git;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;

/**
 * The remotes that a repository's configuration names. Only names and addresses are taken from it:
 * no replacement of addresses, no proxy and no command.
 *
 * @param config the repository's own configuration
 */
record Remotes(Config config) {
  private static final String SECTION = "remote";
  private static final String ORIGIN = "origin";

  /** Those that have an address, by name. */
  List<String> names() {
    List<String> names = new ArrayList<>(config.getSubsections(SECTION));
    names.removeIf(name -> url(name).isEmpty());
    names.sort(Comparator.naturalOrder());
    return names;
  }

  /** The first address, which is the one that Git fetches from; may hold credentials. */
  Optional<String> url(String remote) {
    return List.of(config.getStringList(SECTION, remote, "url")).stream()
        .filter(url -> !url.isBlank())
        .findFirst();
  }

  /** True where {@code spec} is all that the configuration says of what is fetched to where. */
  boolean fetches(String remote, String spec) {
    return List.of(config.getStringList(SECTION, remote, "fetch")).equals(List.of(spec));
  }

  /**
   * The remote that the full ref {@code target} comes from, else {@code origin}, else the only one.
   */
  Optional<String> usual(Optional<String> target) {
    List<String> names = names();
    return target
        .flatMap(ref -> followed(ref, names))
        .or(() -> Optional.of(ORIGIN).filter(names::contains))
        .or(() -> names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty());
  }

  private Optional<String> followed(String ref, List<String> names) {
    if (ref.startsWith(Constants.R_HEADS)) {
      String branch = ref.substring(Constants.R_HEADS.length());
      return Optional.ofNullable(config.getString("branch", branch, SECTION))
          .filter(names::contains);
    }
    return names.stream()
        .filter(name -> ref.startsWith(Constants.R_REMOTES + name + "/"))
        .max(Comparator.comparingInt(String::length));
  }
}
