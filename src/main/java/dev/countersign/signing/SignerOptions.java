package dev.countersign.signing;

import dev.countersign.model.VisibleText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of a line of {@code allowed_signers}.
 *
 * @param namespaces a list of patterns; absent allows all
 * @param validAfter the first second that counts
 * @param validBefore the last second that counts
 */
record SignerOptions(
    Optional<String> namespaces, Optional<Instant> validAfter, Optional<Instant> validBefore) {
  static final SignerOptions NONE =
      new SignerOptions(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Set<String> KNOWN = Set.of("namespaces", "valid-after", "valid-before");

  static SignerOptions parse(String text) throws WireFault {
    Map<String, String> values = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int end = LineScanner.endOfOption(text, at);
      read(text.substring(at, end), values);
      if (end == text.length() - 1) {
        throw new WireFault("its options end with a comma");
      }
      at = end + 1;
    }
    Optional<Instant> after = time(values.get("valid-after"));
    Optional<Instant> before = time(values.get("valid-before"));
    if (after.isPresent() && before.isPresent() && !after.get().isBefore(before.get())) {
      throw new WireFault("valid-before is not after valid-after");
    }
    return new SignerOptions(Optional.ofNullable(values.get("namespaces")), after, before);
  }

  private static void read(String option, Map<String, String> values) throws WireFault {
    int equals = option.indexOf('=');
    String name = (equals < 0 ? option : option.substring(0, equals)).toLowerCase(Locale.ROOT);
    if (name.equals("cert-authority")) {
      throw new WireFault(
          "certificate authorities are not supported (cert-authority); list each person's own key");
    }
    if (!KNOWN.contains(name)) {
      throw new WireFault("“" + VisibleText.escape(name) + "” is no option and no type of a key");
    }
    String value = equals < 0 ? "" : option.substring(equals + 1);
    if (value.length() < 3 || !value.startsWith("\"") || !value.endsWith("\"")) {
      throw new WireFault("the option " + name + " needs a value in double quotes");
    }
    String content = value.substring(1, value.length() - 1);
    if (content.indexOf('"') >= 0 || content.indexOf('\\') >= 0) {
      throw new WireFault("the value of " + name + " has a quote or a backslash in it");
    }
    if (values.put(name, content) != null) {
      throw new WireFault("the option " + name + " stands there twice");
    }
  }

  private static Optional<Instant> time(@Nullable String text) throws WireFault {
    return text == null ? Optional.empty() : Optional.of(SignerTime.parse(text));
  }
}
