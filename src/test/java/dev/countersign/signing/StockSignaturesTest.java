package dev.countersign.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockSignaturesTest {
  private static final String NAMESPACE = "approval-v1@countersign";
  private static final byte[] MESSAGE = "{\"_type\":\"statement\"}\n".getBytes(UTF_8);
  @TempDir Path folder;
  private SshKeygen stock;

  @BeforeEach
  void judge() {
    stock = new SshKeygen(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "ecdsa 256", "ecdsa 384", "ecdsa 521", "rsa 2048"})
  void stock_accepts_what_is_signed_here_and_the_other_way_round(String kind) {
    Path file = stock.key("reviewer", kind, "");
    try (SigningKey key = KeyFiles.load(file, PassphraseSource.none())) {
      String signers =
          AllowedSigners.line(List.of("reviewer-1"), List.of(NAMESPACE), key.publicKey());
      String ours = key.sign(NAMESPACE, MESSAGE);
      assertThat(stock.verify(signers, "reviewer-1", NAMESPACE, ours, MESSAGE).output())
          .contains("Good \"" + NAMESPACE + "\" signature for reviewer-1", key.fingerprint());
      assertThat(stock.verify(signers, "reviewer-1", NAMESPACE, ours, new byte[] {1}).yes())
          .isFalse();

      byte[] theirs = stock.sign(file, NAMESPACE, MESSAGE);
      assertThat(SshSignature.verify(theirs, MESSAGE, NAMESPACE))
          .isEqualTo(new Verification.Valid(key.publicKey()));
      assertThat(SshSignature.parse(theirs).armor()).isEqualTo(new String(theirs, US_ASCII));
    }
  }

  @Test
  void an_ed25519_signature_is_the_stock_one_byte_for_byte() {
    Path file = stock.key("reviewer", "ed25519", "");
    try (SigningKey key = KeyFiles.load(file, PassphraseSource.none())) {
      assertThat(key.sign(NAMESPACE, MESSAGE))
          .isEqualTo(new String(stock.sign(file, NAMESPACE, MESSAGE), US_ASCII));
    }
  }

  @Test
  void stock_finds_the_principal_of_a_key_made_here() throws Exception {
    try (SigningKey key = KeyFiles.create(folder.resolve("made"), "me", Optional.empty())) {
      Path signers =
          Files.writeString(
              folder.resolve("signers"),
              AllowedSigners.line(
                      List.of("reviewer-1", "r1@example.org"), List.of(), key.publicKey())
                  + "\n");
      Path signature = Files.writeString(folder.resolve("s.sig"), key.sign(NAMESPACE, MESSAGE));
      String found =
          stock.must("-Y", "find-principals", "-f", signers.toString(), "-s", signature.toString());
      assertThat(found.strip()).isEqualTo("reviewer-1\nr1@example.org");
      assertThat(
              AllowedSigners.parse(Files.readAllBytes(signers), "signers")
                  .principalsOf(key.publicKey()))
          .containsExactly("r1@example.org", "reviewer-1");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20261121",
        "20261121Z",
        "202611211230",
        "202611211230Z",
        "20261121123015",
        "20261121123015Z",
        "20240229"
      })
  void both_ends_of_a_validity_are_judged_as_stock_does_in_utc(String time) {
    Instant end = parse(time);
    for (String option : List.of("valid-after", "valid-before")) {
      for (int offset = -1; offset <= 1; offset++) {
        Instant at = end.plusSeconds(offset);
        assertThat(oursAt(option, time, at))
            .as("%s %s at %s", option, time, at)
            .isEqualTo(stockAt(option, time, at));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "approval-v1@countersign",
        "*@countersign",
        "approval-v?@countersign",
        "git,approval-*",
        "*,!approval-v1@countersign",
        "git",
        "approval",
        "*approval*v1*n",
        "!git"
      })
  void namespaces_are_matched_as_stock_does(String namespaces) {
    String line = signers("namespaces=\"" + namespaces + "\"");
    assertThat(trusts(line, Instant.EPOCH))
        .isEqualTo(stock.verify(line, "me", NAMESPACE, armor(), MESSAGE).yes());
  }

  private static Instant parse(String time) {
    try {
      return SignerTime.parse(time);
    } catch (WireFault e) {
      throw new AssertionError(e);
    }
  }

  private boolean oursAt(String option, String time, Instant at) {
    return trusts(signers(option + "=\"" + time + "\""), at);
  }

  private boolean stockAt(String option, String time, Instant at) {
    String stamp = at.toString().replaceAll("[-T:Z]", "");
    return stock
        .verify(
            signers(option + "=\"" + time + "\""),
            "me",
            NAMESPACE,
            armor(),
            MESSAGE,
            "-O",
            "verify-time=" + stamp)
        .yes();
  }

  private boolean trusts(String line, Instant at) {
    try (SigningKey key = key()) {
      Trust trust =
          AllowedSigners.parse(line.getBytes(UTF_8), "signers")
              .lookup("me", key.publicKey(), NAMESPACE, at);
      return trust instanceof Trust.Trusted;
    }
  }

  private String signers(String options) {
    try (SigningKey key = key()) {
      return "me " + options + " " + key.publicKeyLine() + "\n";
    }
  }

  private String armor() {
    try (SigningKey key = key()) {
      return key.sign(NAMESPACE, MESSAGE);
    }
  }

  private SigningKey key() {
    Path file = folder.resolve("shared");
    return Files.exists(file)
        ? KeyFiles.load(file, PassphraseSource.none())
        : KeyFiles.create(file, "shared", Optional.empty());
  }
}
