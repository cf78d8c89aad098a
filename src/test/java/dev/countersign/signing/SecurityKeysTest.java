package dev.countersign.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Sha256;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device is played by the JDK: what it would sign is composed here and judged by stock. */
class SecurityKeysTest {
  private static final String NAMESPACE = "approval-v1@countersign";
  private static final byte[] MESSAGE = "what was signed\n".getBytes(UTF_8);
  private static final byte[] APPLICATION = "ssh:".getBytes(UTF_8);
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {SecurityKeys.ED25519, SecurityKeys.ECDSA})
  void a_touched_security_key_is_believed_here_and_by_stock(String type) throws Exception {
    KeyPair pair = pair(type);
    SshPublicKey key = SshPublicKey.ofBlob(blob(type, pair));
    String armor = signature(type, pair, key, 1, MESSAGE);
    String line = AllowedSigners.line(List.of("me"), List.of(), key);
    SshKeygen stock = new SshKeygen(folder);
    assertThat(stock.verify(line, "me", NAMESPACE, armor, MESSAGE).output())
        .contains("Good \"" + NAMESPACE + "\" signature for me", key.fingerprint());
    assertThat(verify(armor)).isEqualTo(new Verification.Valid(key));
    assertThat(
            AllowedSigners.parse(line.getBytes(UTF_8), "f")
                .lookup("me", key, NAMESPACE, Instant.EPOCH))
        .isEqualTo(new Trust.Trusted(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {SecurityKeys.ED25519, SecurityKeys.ECDSA})
  void other_bytes_or_no_touch_are_invalid(String type) throws Exception {
    KeyPair pair = pair(type);
    SshPublicKey key = SshPublicKey.ofBlob(blob(type, pair));
    assertThat(verify(signature(type, pair, key, 1, new byte[] {1})))
        .isInstanceOf(Verification.Invalid.class);
    assertThat(verify(signature(type, pair, key, 0, MESSAGE)))
        .isInstanceOfSatisfying(
            Verification.Invalid.class, no -> assertThat(no.reason()).contains("nobody touched"));
  }

  private static Verification verify(String armor) {
    return SshSignature.verify(armor.getBytes(US_ASCII), MESSAGE, NAMESPACE);
  }

  private static KeyPair pair(String type) throws Exception {
    if (type.equals(SecurityKeys.ED25519)) {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] blob(String type, KeyPair pair) {
    WireWriter out = new WireWriter().string(type);
    byte[] encoded = pair.getPublic().getEncoded();
    if (pair.getPublic() instanceof ECPublicKey) {
      out.string("nistp256")
          .string(Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length));
    } else {
      out.string(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }
    return out.string(APPLICATION).bytes();
  }

  private static String signature(
      String type, KeyPair pair, SshPublicKey key, int flags, byte[] message) throws Exception {
    byte[] tail = {(byte) flags, 0, 0, 0, 7};
    byte[] signed =
        new WireWriter()
            .raw(Sha256.digest().digest(APPLICATION))
            .raw(tail)
            .raw(Sha256.digest().digest(SshSignature.signedBytes(NAMESPACE, new byte[0], message)))
            .bytes();
    SignatureScheme scheme = SignatureScheme.ofKeyType(type).orElseThrow();
    byte[] wire = scheme.sign(pair.getPrivate(), signed);
    return SshSignature.of(key, NAMESPACE, new WireWriter().raw(wire).raw(tail).bytes()).armor();
  }
}
