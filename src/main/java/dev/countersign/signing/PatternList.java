package dev.countersign.signing;

/**
 * OpenSSH's pattern lists (ssh_config(5), “PATTERNS”): comma-separated, {@code *} for any run of
 * characters, {@code ?} for one, and a leading {@code !} that forbids.
 */
final class PatternList {
  private PatternList() {}

  static boolean matches(String list, String text) {
    boolean found = false;
    for (String pattern : list.split(",", -1)) {
      boolean forbids = pattern.startsWith("!");
      if (matchesOne(forbids ? pattern.substring(1) : pattern, text)) {
        if (forbids) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Two pointers with one point to return to: linear in practice and never exponential. */
  private static boolean matchesOne(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
