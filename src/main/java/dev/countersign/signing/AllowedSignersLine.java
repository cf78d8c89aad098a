package dev.countersign.signing;

import dev.countersign.model.VisibleText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One line of an {@code allowed_signers} file.
 *
 * @param number its number, from 1
 * @param principals who may sign
 * @param options for what and when
 * @param key with which key
 */
record AllowedSignersLine(
    int number, Set<String> principals, SignerOptions options, SshPublicKey key) {

  static AllowedSignersLine parse(int number, String text) throws WireFault {
    LineScanner scanner = new LineScanner(text);
    Set<String> principals = principals(scanner.word());
    if (scanner.atEnd()) {
      throw new WireFault("the key is missing after the principals");
    }
    SignerOptions options = SignerOptions.NONE;
    if (!LineScanner.isKeyType(scanner.peekWord())) {
      options = SignerOptions.parse(scanner.word());
    }
    if (scanner.atEnd()) {
      throw new WireFault("the key is missing after the options");
    }
    try {
      return new AllowedSignersLine(number, principals, options, SshPublicKey.read(scanner.rest()));
    } catch (WireFault e) {
      throw new WireFault("its key cannot be read: " + e.reason());
    }
  }

  Trust judge(String namespace, Instant at) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    if (options.namespaces().isPresent()
        && !PatternList.matches(options.namespaces().get(), namespace)) {
      return notValid("does not allow “" + VisibleText.escape(namespace) + "”");
    }
    if (options.validAfter().isPresent() && second.isBefore(options.validAfter().get())) {
      return notValid("is valid only from " + options.validAfter().get());
    }
    if (options.validBefore().isPresent() && second.isAfter(options.validBefore().get())) {
      return notValid("is valid only until " + options.validBefore().get());
    }
    return new Trust.Trusted(number);
  }

  private Trust notValid(String why) {
    return new Trust.NotValid(
        "The key " + key.fingerprint() + " is listed, but line " + number + " " + why + ".");
  }

  private static Set<String> principals(String word) throws WireFault {
    Set<String> principals = new LinkedHashSet<>();
    for (String principal : unquoted(word).split(",", -1)) {
      if (principal.isEmpty()) {
        throw new WireFault("one of its principals is empty");
      }
      if (principal.chars().anyMatch(c -> c == '*' || c == '?' || c == '!')) {
        throw new WireFault(
            "“"
                + VisibleText.escape(principal)
                + "” has a wildcard, but a principal is one person here and matched literally;"
                + " write a line for each");
      }
      if (principal.codePoints().anyMatch(VisibleText::isDeceptive)) {
        throw new WireFault(
            "“" + VisibleText.escape(principal) + "” has characters that cannot be seen");
      }
      principals.add(principal);
    }
    return principals;
  }

  private static String unquoted(String word) throws WireFault {
    if (!word.startsWith("\"")) {
      return word;
    }
    if (word.length() < 2 || word.indexOf('"', 1) != word.length() - 1) {
      throw new WireFault("the quotes of its principals are not closed");
    }
    return word.substring(1, word.length() - 1);
  }
}
