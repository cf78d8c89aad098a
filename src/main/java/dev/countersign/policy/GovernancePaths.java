package dev.countersign.policy;

import java.util.Locale;
import java.util.Set;

/**
 * Recognises the files that govern review itself. The comparison ignores case: on a file system
 * that does so, a case twin would take the place of the real file.
 */
final class GovernancePaths {
  private static final Set<String> CODEOWNERS =
      Set.of("codeowners", ".github/codeowners", "docs/codeowners", ".gitlab/codeowners");

  private GovernancePaths() {}

  static boolean contains(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    return folded.equals(".countersign")
        || folded.startsWith(".countersign/")
        || CODEOWNERS.contains(folded)
        || folded.equals(".gitattributes")
        || folded.endsWith("/.gitattributes");
  }
}
