package dev.countersign.review;

import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to say with a signature.
 *
 * @param kind what is said
 * @param meaning what the signature means; shown verbatim wherever the statement is
 * @param comment free text
 * @param withdraws the statement of their own that a withdrawal takes back
 * @param confirmed ids of the systems whose names the signer typed
 */
public record SignRequest(
    StatementKind kind,
    String meaning,
    Optional<String> comment,
    Optional<Sha256> withdraws,
    List<String> confirmed) {
  /** Copies the list. */
  public SignRequest {
    confirmed = List.copyOf(confirmed);
  }

  /** With nothing but a kind and its meaning. */
  public static SignRequest of(StatementKind kind, String meaning) {
    return new SignRequest(kind, meaning, Optional.empty(), Optional.empty(), List.of());
  }

  /** The same with the systems that were typed. */
  public SignRequest confirming(List<String> systems) {
    return new SignRequest(kind, meaning, comment, withdraws, systems);
  }
}
