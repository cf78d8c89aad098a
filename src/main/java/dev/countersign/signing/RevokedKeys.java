package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keys that nobody may rely on any more: a text file with a public key or a {@code SHA256:…}
 * fingerprint on each line. Immutable.
 */
public final class RevokedKeys {
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
  private static final byte[] BINARY = "SSHKRL\n\0".getBytes(StandardCharsets.US_ASCII);
  private final Set<String> fingerprints;

  private RevokedKeys(Set<String> fingerprints) {
    this.fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * Reads a file. Empty lines and lines that begin with {@code #} are skipped.
   *
   * @param fileName how messages call it
   * @throws BadInput {@code revoked.malformed} with file and line, {@code revoked.binary} for a
   *     binary key revocation list
   */
  public static RevokedKeys parse(byte[] bytes, String fileName) {
    if (bytes.length >= BINARY.length
        && Arrays.equals(bytes, 0, BINARY.length, BINARY, 0, BINARY.length)) {
      throw new BadInput(
          "revoked.binary",
          VisibleText.escape(fileName)
              + " is a binary key revocation list, which is not supported; give a text file with a"
              + " public key or a SHA256: fingerprint on each line.");
    }
    Set<String> found = new HashSet<>();
    for (TextLines.Line line : TextLines.read(bytes, fileName, "revoked.malformed")) {
      found.add(fingerprint(line, fileName));
    }
    return new RevokedKeys(found);
  }

  /** A list with no key in it. */
  public static RevokedKeys none() {
    return new RevokedKeys(Set.of());
  }

  /** True where the key was revoked. */
  public boolean contains(SshPublicKey key) {
    return contains(key.fingerprint());
  }

  /** True where the key with this {@code SHA256:…} fingerprint was revoked. */
  public boolean contains(String fingerprint) {
    return fingerprints.contains(fingerprint);
  }

  private static String fingerprint(TextLines.Line line, String fileName) {
    String text = line.text();
    if (FINGERPRINT.matcher(text).matches()) {
      return text;
    }
    try {
      return SshPublicKey.read(text).fingerprint();
    } catch (WireFault e) {
      throw TextLines.fault(
          "revoked.malformed",
          fileName,
          line.number(),
          "this is neither a public key nor a SHA256: fingerprint (" + e.reason() + ")");
    }
  }
}
