package dev.countersign.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshSignatureTest {
  private static final String NAMESPACE = "approval-v1@countersign";
  private static final byte[] MESSAGE = "what was signed\n".getBytes(UTF_8);
  @TempDir static Path folder;
  private static SshPublicKey key;
  private static byte[] armor;

  @BeforeAll
  static void sign() {
    try (SigningKey made = KeyFiles.create(folder.resolve("key"), "", Optional.empty())) {
      key = made.publicKey();
      armor = made.sign(NAMESPACE, MESSAGE).getBytes(US_ASCII);
    }
  }

  @Test
  void the_fields_are_those_that_were_signed() {
    SshSignature signature = SshSignature.parse(armor);
    assertThat(signature.key()).isEqualTo(key);
    assertThat(signature.namespace()).isEqualTo(NAMESPACE);
    assertThat(signature.reserved()).isEmpty();
    assertThat(signature.verify(MESSAGE, NAMESPACE)).isEqualTo(new Verification.Valid(key));
  }

  @Test
  void other_bytes_and_other_purposes_are_invalid() {
    assertThat(reason(armor, "other".getBytes(UTF_8), NAMESPACE))
        .isEqualTo("The signature of key " + key.fingerprint() + " is not one of these bytes.");
    assertThat(reason(armor, MESSAGE, "waiver-v1@countersign"))
        .isEqualTo(
            "The signature is for “approval-v1@countersign” and not for “waiver-v1@countersign”.");
  }

  @Test
  void every_change_of_one_byte_of_the_armor_is_invalid() {
    Random random = new Random(1);
    for (int i = 0; i < armor.length; i++) {
      for (int mask : new int[] {1, 2, 0x20, 0x80, 1 + random.nextInt(255)}) {
        byte[] changed = armor.clone();
        changed[i] ^= (byte) mask;
        assertThat(SshSignature.verify(changed, MESSAGE, NAMESPACE))
            .as("byte %d xor %d", i, mask)
            .isInstanceOf(Verification.Invalid.class);
      }
    }
  }

  @Test
  void every_change_of_one_byte_inside_the_armor_is_invalid() throws WireFault {
    byte[] blob = Armor.decode(armor);
    for (int i = 0; i < blob.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] changed = blob.clone();
        changed[i] ^= (byte) (1 << bit);
        assertThat(SshSignature.verify(wrap(changed), MESSAGE, NAMESPACE))
            .as("byte %d bit %d", i, bit)
            .isInstanceOf(Verification.Invalid.class);
      }
    }
  }

  @Test
  void the_other_half_of_a_malleable_signature_is_invalid() throws WireFault {
    byte[] blob = Armor.decode(armor);
    byte[] scalar = Arrays.copyOfRange(blob, blob.length - 32, blob.length);
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] larger = reversed(new BigInteger(1, reversed(scalar)).add(order).toByteArray());
    System.arraycopy(larger, 0, blob, blob.length - 32, 32);
    assertThat(SshSignature.verify(wrap(blob), MESSAGE, NAMESPACE))
        .isInstanceOf(Verification.Invalid.class);
  }

  @Test
  void a_byte_taken_away_or_put_in_is_invalid() throws WireFault {
    byte[] blob = Armor.decode(armor);
    for (int i = 0; i <= blob.length; i++) {
      byte[] more = new byte[blob.length + 1];
      System.arraycopy(blob, 0, more, 0, i);
      System.arraycopy(blob, i, more, i + 1, blob.length - i);
      assertThat(SshSignature.verify(wrap(more), MESSAGE, NAMESPACE))
          .isInstanceOf(Verification.Invalid.class);
      assertThat(SshSignature.verify(wrap(Arrays.copyOf(blob, i)), MESSAGE, NAMESPACE))
          .isInstanceOfAny(
              i == blob.length ? Verification.Valid.class : Verification.Invalid.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crlf",
        "no final newline",
        "blank line",
        "two in one",
        "wrapped at 76",
        "padding"
      })
  void only_the_text_that_an_encoder_gives_is_accepted(String change) {
    String text = new String(armor, US_ASCII);
    UnaryOperator<String> edit =
        switch (change) {
          case "crlf" -> t -> t.replace("\n", "\r\n");
          case "no final newline" -> String::stripTrailing;
          case "blank line" -> t -> t + "\n";
          case "two in one" -> t -> t + t;
          case "wrapped at 76" -> SshSignatureTest::rewrap;
          default -> t -> t.replaceFirst("=*\n-----END", "====\n-----END");
        };
    byte[] edited = edit.apply(text).getBytes(US_ASCII);
    assertThat(edited).isNotEqualTo(armor);
    assertThat(SshSignature.verify(edited, MESSAGE, NAMESPACE))
        .isInstanceOf(Verification.Invalid.class);
    assertThatThrownBy(() -> SshSignature.parse(edited))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isEqualTo("signature.malformed"));
  }

  @Test
  void a_signature_over_sha256_does_not_count() {
    SshKeygen stock = new SshKeygen(folder);
    byte[] weak = stock.sign(folder.resolve("key"), NAMESPACE, MESSAGE, "-O", "hashalg=sha256");
    assertThat(reason(weak, MESSAGE, NAMESPACE)).contains("its hash has to be sha512");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          rsa 1024, at least 2048 bits
          dsa,      type is not one that is supported
          """)
  void weak_keys_are_refused_with_the_reason(String kind, String reason) {
    SshKeygen stock = new SshKeygen(folder);
    String name = kind.replace(" ", "");
    Path weak = stock.key(name, kind, "");
    assertThatThrownBy(() -> KeyFiles.publicOf(weak))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(reason);
  }

  @Test
  void random_bytes_are_invalid_and_never_throw() throws WireFault {
    Random random = new Random(20261121);
    byte[] blob = Armor.decode(armor);
    for (int round = 0; round < 4000; round++) {
      byte[] hostile =
          switch (round % 3) {
            case 0 -> randomBytes(random, random.nextInt(400));
            case 1 -> wrap(randomBytes(random, random.nextInt(400)));
            default -> wrap(scrambled(random, blob));
          };
      assertThat(SshSignature.verify(hostile, MESSAGE, NAMESPACE))
          .isInstanceOf(Verification.Invalid.class);
    }
  }

  @Test
  void a_huge_armor_is_refused_before_it_is_decoded() {
    assertThat(reason(new byte[10_000_000], MESSAGE, NAMESPACE)).contains("longer than");
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] turned = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      turned[i] = bytes[bytes.length - 1 - i];
    }
    return turned;
  }

  private static byte[] scrambled(Random random, byte[] blob) {
    byte[] changed = blob.clone();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(changed.length);
      changed[at] = (byte) (changed[at] + 1 + random.nextInt(255));
    }
    return Arrays.equals(changed, blob) ? new byte[0] : changed;
  }

  private static byte[] randomBytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] wrap(byte[] blob) {
    return Armor.encode(blob).getBytes(ISO_8859_1);
  }

  private static String rewrap(String text) {
    String[] lines = text.split("\n");
    String body = String.join("", Arrays.copyOfRange(lines, 1, lines.length - 1));
    String wrapped =
        Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(Base64.getDecoder().decode(body));
    return lines[0] + "\n" + wrapped + "\n" + lines[lines.length - 1] + "\n";
  }

  private static String reason(byte[] armor, byte[] message, String namespace) {
    return ((Verification.Invalid) SshSignature.verify(armor, message, namespace)).reason();
  }
}
