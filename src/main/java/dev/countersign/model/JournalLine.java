package dev.countersign.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One line of a workstation's append-only journal. Lines form a chain ({@code prev}) and, for each
 * change, a chain of their own ({@code prevInChange}); a hash is over the line before with its
 * newline.
 *
 * @param journal the workstation's journal
 * @param seq number of the line, from 1
 * @param prev digest of the line before, or {@link Sha256#ZERO}
 * @param prevInChange digest of the last line of the same change, or {@link Sha256#ZERO}
 * @param at when, by this workstation's clock; whole seconds
 * @param kind what happened: lower-case words joined by hyphens, such as {@code signed}
 * @param change the change it belongs to, if to any
 * @param object digest of what it is about, if of anything
 */
public record JournalLine(
    UUID journal,
    long seq,
    Sha256 prev,
    Sha256 prevInChange,
    Instant at,
    String kind,
    Optional<ChangeId> change,
    Optional<Sha256> object) {
  private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");

  /** Refuses a kind that would need escapes. */
  public JournalLine {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("not a kind of journal line: " + kind);
    }
  }

  /** The line as it is kept: JSON without white space, fields in a fixed order, and a newline. */
  public String text() {
    StringBuilder out = new StringBuilder(400);
    out.append("{\"v\":1,\"journal\":\"").append(journal);
    out.append("\",\"seq\":").append(seq);
    out.append(",\"prev\":\"").append(prev);
    out.append("\",\"prevInChange\":\"").append(prevInChange);
    out.append("\",\"at\":\"").append(at);
    out.append("\",\"kind\":\"").append(kind).append('"');
    change.ifPresent(id -> out.append(",\"change\":\"").append(id).append('"'));
    object.ifPresent(digest -> out.append(",\"object\":\"").append(digest).append('"'));
    return out.append("}\n").toString();
  }

  /** Digest of {@link #text()}: what the next line names as its {@code prev}. */
  public Sha256 digest() {
    return Sha256.of(text().getBytes(StandardCharsets.UTF_8));
  }

  /** How a statement refers to this line. */
  public JournalRef ref() {
    return new JournalRef(journal, seq, digest());
  }
}
