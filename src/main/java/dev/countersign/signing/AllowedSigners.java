package dev.countersign.signing;

import dev.countersign.model.BadInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An OpenSSH {@code allowed_signers} file (ssh-keygen(1), “ALLOWED SIGNERS”), stricter than stock:
 * principals are literal, times are UTC, and one faulty line refuses the whole file. Immutable.
 */
public final class AllowedSigners {
  private final List<AllowedSignersLine> lines;

  private AllowedSigners(List<AllowedSignersLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /**
   * Reads a file.
   *
   * @param fileName how messages call it
   * @throws BadInput {@code signers.malformed} with file and line at the first faulty line
   */
  public static AllowedSigners parse(byte[] bytes, String fileName) {
    List<AllowedSignersLine> parsed = new ArrayList<>();
    for (TextLines.Line line : TextLines.read(bytes, fileName, "signers.malformed")) {
      try {
        parsed.add(AllowedSignersLine.parse(line.number(), line.text()));
      } catch (WireFault e) {
        throw TextLines.fault("signers.malformed", fileName, line.number(), e.reason());
      }
    }
    return new AllowedSigners(parsed);
  }

  /** A list that trusts nobody. */
  public static AllowedSigners none() {
    return new AllowedSigners(List.of());
  }

  /** True where nobody is trusted. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Whether the key may sign for this principal and purpose at an instant. One line that says so is
   * enough.
   *
   * @param principal matched literally
   * @param at when it was signed; whole seconds count, both ends of the validity included
   */
  public Trust lookup(String principal, SshPublicKey key, String namespace, Instant at) {
    Trust answer = new Trust.Unknown();
    for (AllowedSignersLine line : lines) {
      if (line.principals().contains(principal) && line.key().equals(key)) {
        Trust trust = line.judge(namespace, at);
        if (trust instanceof Trust.Trusted) {
          return trust;
        }
        answer = trust;
      }
    }
    return answer;
  }

  /** Everybody that some line names this key for, sorted; whatever the purpose or the instant. */
  public Set<String> principalsOf(SshPublicKey key) {
    Set<String> principals = new TreeSet<>();
    for (AllowedSignersLine line : lines) {
      if (line.key().equals(key)) {
        principals.addAll(line.principals());
      }
    }
    return principals;
  }

  /**
   * One line of such a file, without newline.
   *
   * @param principals ids or e-mails without blanks, commas, quotes or wildcards; at least one
   * @param namespaces purposes; none allows all
   */
  public static String line(List<String> principals, List<String> namespaces, SshPublicKey key) {
    String options =
        namespaces.isEmpty() ? "" : "namespaces=\"" + String.join(",", namespaces) + "\" ";
    String line = String.join(",", principals) + " " + options + key.line();
    try {
      AllowedSignersLine back = AllowedSignersLine.parse(1, line);
      if (back.principals().equals(Set.copyOf(principals)) && back.key().equals(key)) {
        return line;
      }
    } catch (WireFault e) {
      throw new IllegalArgumentException("not a line of allowed signers: " + line, e);
    }
    throw new IllegalArgumentException("not a line of allowed signers: " + line);
  }
}
