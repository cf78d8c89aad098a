package dev.countersign.evidence.verify;

import dev.countersign.evidence.BundleWriter;
import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.FiledStatement;
import dev.countersign.evidence.verify.VerifiedStatement.Standing;
import dev.countersign.model.Signer;
import dev.countersign.model.Statement;
import dev.countersign.model.StatementEntry;
import dev.countersign.policy.Person;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.signing.AllowedSigners;
import dev.countersign.signing.RevokedKeys;
import dev.countersign.signing.SshPublicKey;
import dev.countersign.signing.SshSignature;
import dev.countersign.signing.Trust;
import dev.countersign.signing.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Step 3: every signature, judged by what the auditor trusts. */
final class SignatureStep {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  private final EvidenceContents contents;
  private final AllowedSigners trust;
  private final RevokedKeys revoked;
  private final Instant now;

  SignatureStep(EvidenceContents contents, VerifyRequest request) {
    this.contents = contents;
    this.trust = request.trust().orElseGet(AllowedSigners::none);
    this.revoked = request.revoked().orElseGet(RevokedKeys::none);
    this.now = request.now();
  }

  /** Every statement, oldest first. */
  List<VerifiedStatement> statements() {
    return contents.statements().values().stream()
        .map(this::statement)
        .sorted(
            Comparator.comparing(
                it -> new StatementEntry(it.id(), it.statement()), StatementEntry.OLDEST_FIRST))
        .toList();
  }

  /** What the manifest's signature is worth. */
  Judgement manifest() {
    byte[] manifest = contents.tree().file(EvidenceNames.MANIFEST).orElseThrow();
    byte[] armor = contents.tree().file(EvidenceNames.MANIFEST_SIGNATURE).orElseThrow();
    return switch (SshSignature.verify(armor, manifest, BundleWriter.NAMESPACE)) {
      case Verification.Invalid invalid -> new Judgement(Standing.BAD, invalid.reason());
      case Verification.Valid valid ->
          trusted(exporters(valid.key()), valid.key(), BundleWriter.NAMESPACE, now);
    };
  }

  private VerifiedStatement statement(FiledStatement filed) {
    Judgement worst = new Judgement(Standing.BAD, "It has no signature.");
    boolean first = true;
    for (Map.Entry<String, byte[]> file : filed.files().entrySet()) {
      if (file.getKey().endsWith(".sig")) {
        Judgement judgement = signature(filed, file.getValue());
        if (first || judgement.standing().compareTo(worst.standing()) > 0) {
          worst = judgement;
        }
        first = false;
      }
    }
    boolean current = filed.statement().basis().equals(contents.basisDigest());
    return new VerifiedStatement(
        filed.id(), filed.statement(), worst.standing(), worst.reason(), current);
  }

  private Judgement signature(FiledStatement filed, byte[] armor) {
    Statement statement = filed.statement();
    byte[] json = filed.files().getOrDefault(EvidenceNames.statement(filed.id()), new byte[0]);
    Signer signer = statement.signer();
    String namespace = statement.kind().namespace();
    return switch (SshSignature.verify(armor, json, namespace)) {
      case Verification.Invalid invalid -> new Judgement(Standing.BAD, invalid.reason());
      case Verification.Valid valid -> {
        if (!valid.fingerprint().equals(signer.key())) {
          yield new Judgement(
              Standing.BAD,
              "It was signed with " + valid.fingerprint() + " and names " + signer.key() + ".");
        }
        if (statement.claimedAt().isAfter(now.plus(CLOCKS_DIFFER))) {
          yield new Judgement(
              Standing.BAD, "It claims to be signed in the future, at " + statement.claimedAt());
        }
        yield trusted(principals(signer.id()), valid.key(), namespace, statement.claimedAt());
      }
    };
  }

  private Judgement trusted(
      Collection<String> principals, SshPublicKey key, String namespace, Instant at) {
    if (revoked.contains(key)) {
      return new Judgement(Standing.BAD, "The key " + key.fingerprint() + " was revoked.");
    }
    String reason = "The key " + key.fingerprint() + " is not one that you trust for this person.";
    for (String principal : principals) {
      switch (trust.lookup(principal, key, namespace, at)) {
        case Trust.Trusted trusted -> {
          return new Judgement(
              Standing.TRUSTED,
              "Line " + trusted.line() + " of your allowed signers names " + principal + ".");
        }
        case Trust.NotValid notValid -> reason = notValid.reason();
        case Trust.Unknown unknown -> {
          continue;
        }
      }
    }
    return new Judgement(Standing.UNKNOWN, reason);
  }

  private Set<String> principals(String personId) {
    Set<String> principals = new LinkedHashSet<>(List.of(personId));
    contents
        .policy()
        .map(PolicyInForce::people)
        .flatMap(people -> people.byId(personId))
        .map(Person::emails)
        .ifPresent(principals::addAll);
    return principals;
  }

  private Collection<String> exporters(SshPublicKey key) {
    Optional<Person> person =
        contents
            .policy()
            .map(PolicyInForce::people)
            .flatMap(people -> people.byKey(key.fingerprint()));
    return person.isPresent() ? principals(person.get().id()) : trust.principalsOf(key);
  }

  /**
   * What one signature is worth.
   *
   * @param standing the word
   * @param reason why
   */
  record Judgement(Standing standing, String reason) {}
}
