package dev.countersign.evidence.verify;

import dev.countersign.model.BadInput;
import dev.countersign.model.Sha256;
import dev.countersign.model.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digests of the policy files that the auditor holds to be right.
 *
 * @param digests by file name, {@code policy.yaml} or {@code systems.yaml}
 */
public record Pins(SortedMap<String, Sha256> digests) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  /** Copies the map. */
  public Pins {
    digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
  }

  /**
   * Reads lines as {@code sha256sum} prints them for the auditor's own copies.
   *
   * @param fileName how messages call the file
   * @throws BadInput {@code pins.malformed} with file and line
   */
  public static Pins parse(byte[] bytes, String fileName) {
    SortedMap<String, Sha256> digests = new TreeMap<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      Optional<String> name =
          matcher.matches() ? Optional.of(lastSegment(matcher.group(2))) : Optional.empty();
      boolean known =
          name.filter(n -> n.equals("policy.yaml") || n.equals("systems.yaml")).isPresent();
      if (!known || digests.put(name.orElseThrow(), new Sha256(matcher.group(1))) != null) {
        throw new BadInput(
            "pins.malformed",
            VisibleText.escape(fileName)
                + ", line "
                + number
                + ": one line each is expected for policy.yaml and systems.yaml, as sha256sum"
                + " prints it.");
      }
    }
    if (digests.isEmpty()) {
      throw new BadInput(
          "pins.malformed",
          VisibleText.escape(fileName)
              + " has no lines; run sha256sum on your copies of policy.yaml and systems.yaml.");
    }
    return new Pins(digests);
  }

  static String lastSegment(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
