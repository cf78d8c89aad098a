package dev.countersign.policy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes ids out of names, each once. */
final class ProposedIds {
  /** Leaves room for a number behind it. */
  private static final int LONGEST = 56;

  private final Set<String> taken = new HashSet<>();

  /** An id that looks like this name, else like the longer one, and was not given before. */
  String of(String name, String longer) {
    String id = slug(name);
    if (taken.add(id)) {
      return id;
    }
    String base = slug(longer);
    id = base;
    for (int number = 2; !taken.add(id); number++) {
      id = base + "-" + number;
    }
    return id;
  }

  /** The name with only the characters that an id may have. */
  static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._]+", "-")
            .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    String cut = slug.substring(0, Math.min(LONGEST, slug.length()));
    return cut.isEmpty() ? "unnamed" : cut;
  }
}
