package dev.countersign.git;

import dev.countersign.model.VisibleText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a remote as people may see it. */
public final class RemoteUrl {
  private static final Pattern URL =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)$", Pattern.DOTALL);
  private static final Pattern QUERY = Pattern.compile("[?#].*$", Pattern.DOTALL);

  private RemoteUrl() {}

  /**
   * {@code url} without password, token, query and fragment, safe to show on one line. The user
   * name stays only where it is part of the address (ssh), because with https it is often a token.
   * Text that is no URL is shown as it is.
   */
  public static String display(String url) {
    Matcher match = URL.matcher(url);
    if (!match.matches()) {
      return VisibleText.escape(url);
    }
    String authority = match.group(2);
    int at = authority.lastIndexOf('@');
    String host = authority.substring(at + 1);
    String user = at < 0 ? "" : authority.substring(0, at);
    int colon = user.indexOf(':');
    String name = colon < 0 ? user : user.substring(0, colon);
    boolean keep = isSsh(match.group(1)) && !name.isEmpty();
    String path = QUERY.matcher(match.group(3)).replaceFirst("");
    return VisibleText.escape(match.group(1) + "://" + (keep ? name + "@" : "") + host + path);
  }

  /**
   * {@code url} as it may be kept in a configuration: as given, but without a password or token.
   */
  static String withoutSecrets(String url) {
    Matcher match = URL.matcher(url);
    if (!match.matches()) {
      return url;
    }
    String authority = match.group(2);
    int at = authority.lastIndexOf('@');
    int colon = at < 0 ? -1 : authority.substring(0, at).indexOf(':');
    boolean keep = at > 0 && isSsh(match.group(1));
    String user = keep ? authority.substring(0, colon < 0 ? at : colon) + "@" : "";
    return match.group(1) + "://" + user + authority.substring(at + 1) + match.group(3);
  }

  private static boolean isSsh(String scheme) {
    return scheme.toLowerCase(Locale.ROOT).contains("ssh");
  }
}
