package dev.countersign.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One signed act of one person about one basis.
 *
 * @param kind what is said
 * @param repository the repository's id, a URI
 * @param changeId the change
 * @param basis digest of the exact {@code basis.json} that is signed
 * @param targetRef the protected ref
 * @param base the commit before
 * @param head the commit after, the only subject
 * @param signer who
 * @param meaning what the signature means, shown verbatim
 * @param claimedAt when, by the signer's own clock; whole seconds
 * @param windows the windows of policy open at that instant
 * @param seen every statement the signer had before this one
 * @param supersedes earlier statements of the same person that this one replaces
 * @param withdraws the statement that a withdrawal takes back
 * @param comment free text
 * @param confirmed ids of the systems whose names the signer typed, where policy asks for it
 * @param journal the intent line on the signer's workstation
 * @param attention what the workstation says they looked at
 * @param method how it was signed: {@code file}, {@code file-passphrase}, {@code made-here}
 * @param nonce 32 random hexadecimal digits
 */
public record Statement(
    StatementKind kind,
    String repository,
    ChangeId changeId,
    Sha256 basis,
    String targetRef,
    Oid base,
    Oid head,
    Signer signer,
    String meaning,
    Instant claimedAt,
    List<OpenWindow> windows,
    List<Sha256> seen,
    List<Sha256> supersedes,
    Optional<Sha256> withdraws,
    Optional<String> comment,
    List<String> confirmed,
    JournalRef journal,
    Attention attention,
    String method,
    String nonce) {

  /** Copies the lists. */
  public Statement {
    windows = List.copyOf(windows);
    seen = List.copyOf(seen);
    supersedes = List.copyOf(supersedes);
    confirmed = List.copyOf(confirmed);
  }
}
