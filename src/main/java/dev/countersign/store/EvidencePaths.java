package dev.countersign.store;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.util.regex.Pattern;

/** Which paths a file of evidence may have, and which of them belong to the current basis. */
final class EvidencePaths {
  static final String BASIS = "basis.json";
  private static final String SEGMENT = "[A-Za-z0-9][A-Za-z0-9._-]*";
  private static final Pattern FORM = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");
  private static final int MAX_LENGTH = 300;

  private EvidencePaths() {}

  static void require(String path) {
    if (path.length() > MAX_LENGTH || !FORM.matcher(path).matches()) {
      throw new BadInput(
          "evidence.path",
          "“"
              + VisibleText.escape(path)
              + "” cannot be the path of evidence: letters, digits, dots, hyphens and low lines,"
              + " each part beginning with a letter or a digit.");
    }
  }

  /** True for the files that another basis replaces; all others are named by their content. */
  static boolean belongsToBasis(String path) {
    return path.equals(BASIS) || path.equals("record/change.json") || path.startsWith("source/");
  }
}
