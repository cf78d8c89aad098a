package dev.countersign.signing;

import java.util.Set;

/**
 * Splits a line of {@code allowed_signers} into words; blanks inside double quotes belong to them.
 */
final class LineScanner {
  private static final Set<String> KEY_TYPES =
      Set.of(
          "ssh-ed25519",
          "ssh-rsa",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521",
          SecurityKeys.ED25519,
          SecurityKeys.ECDSA);
  private final String text;
  private int at;

  LineScanner(String text) {
    this.text = text;
  }

  /** True for the name of a type of key that {@link SshPublicKey} reads. */
  static boolean isKeyType(String word) {
    return KEY_TYPES.contains(word);
  }

  boolean atEnd() {
    return at >= text.length();
  }

  String peekWord() throws WireFault {
    return text.substring(at, end());
  }

  String word() throws WireFault {
    String word = peekWord();
    at += word.length();
    while (!atEnd() && isBlank(text.charAt(at))) {
      at++;
    }
    return word;
  }

  String rest() {
    return text.substring(at);
  }

  /** Where the option that begins at {@code from} ends: at a comma outside quotes or at the end. */
  static int endOfOption(String options, int from) {
    boolean quoted = false;
    int i = from;
    while (i < options.length() && (quoted || options.charAt(i) != ',')) {
      quoted ^= options.charAt(i) == '"';
      i++;
    }
    return i;
  }

  private int end() throws WireFault {
    boolean quoted = false;
    int i = at;
    while (i < text.length() && (quoted || !isBlank(text.charAt(i)))) {
      quoted ^= text.charAt(i) == '"';
      i++;
    }
    if (quoted) {
      throw new WireFault("a double quote is not closed");
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
