package dev.countersign.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilesTest {
  private static final String NAMESPACE = "approval-v1@countersign";
  @TempDir Path folder;
  private SshKeygen stock;

  @BeforeEach
  void judge() {
    stock = new SshKeygen(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "correct horse", "пароль 🔑"})
  void stock_reads_a_key_made_here(String passphrase) throws IOException {
    Path file = folder.resolve("made");
    Optional<char[]> secret =
        passphrase.isEmpty() ? Optional.empty() : Optional.of(passphrase.toCharArray());
    try (SigningKey key = KeyFiles.create(file, "Reviewer One", secret)) {
      assertThat(key.method()).isEqualTo("made-here");
      assertThat(stock.must("-y", "-P", passphrase, "-f", file.toString()).strip())
          .isEqualTo(key.publicKeyLine());
      assertThat(Files.readString(folder.resolve("made.pub")))
          .isEqualTo(key.publicKeyLine() + "\n");
      assertThat(stock.must("-l", "-f", "made.pub"))
          .contains(key.fingerprint() + " Reviewer One (ED25519)");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    secret.ifPresent(characters -> assertThat(characters).containsOnly('\0'));
    try (SigningKey again =
        KeyFiles.loadMadeHere(file, path -> Optional.of(passphrase.toCharArray()))) {
      assertThat(again.method()).isEqualTo("made-here");
      assertThat(again.comment()).isEqualTo("Reviewer One");
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ed25519,   aes256-ctr
          ed25519,   aes256-cbc
          ecdsa 256, aes256-ctr
          rsa 2048,  aes256-ctr
          """)
  void an_encrypted_stock_key_opens_with_its_passphrase_only(String kind, String cipher) {
    Path file = stock.key("theirs", kind, "open sesame", "-Z", cipher);
    char[] right = "open sesame".toCharArray();
    try (SigningKey key = KeyFiles.load(file, path -> Optional.of(right))) {
      assertThat(key.method()).isEqualTo("file-passphrase");
      assertThat(stock.must("-l", "-f", "theirs.pub")).contains(key.fingerprint());
      assertThat(key.comment()).isEqualTo("theirs@example.org");
    }
    assertThat(right).containsOnly('\0');
    char[] wrong = "open barley".toCharArray();
    assertRefused("key.wrong-passphrase", () -> KeyFiles.load(file, path -> Optional.of(wrong)));
    assertThat(wrong).containsOnly('\0');
    assertRefused(
        "key.wrong-passphrase", () -> KeyFiles.load(file, path -> Optional.of(new char[0])));
    assertRefused("key.passphrase-needed", () -> KeyFiles.load(file, PassphraseSource.none()));
  }

  @Test
  void a_cipher_that_is_not_supported_is_named() {
    Path file = stock.key("gcm", "ed25519", "secret", "-Z", "aes256-gcm@openssh.com");
    assertThatThrownBy(() -> KeyFiles.load(file, path -> Optional.of("secret".toCharArray())))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("aes256-gcm@openssh.com");
  }

  @Test
  void the_public_half_needs_no_passphrase() throws IOException {
    Path file = stock.key("theirs", "ed25519", "open sesame");
    PublicKeyInfo info = KeyFiles.publicOf(file);
    assertThat(info.needsPassphrase()).isTrue();
    assertThat(info.comment()).isEqualTo("theirs@example.org");
    assertThat(stock.must("-l", "-f", "theirs.pub")).contains(info.fingerprint());
    assertThat(KeyFiles.publicOf(folder.resolve("theirs.pub")))
        .isEqualTo(new PublicKeyInfo(info.key(), info.comment(), false));
    Files.delete(folder.resolve("theirs.pub"));
    assertThat(KeyFiles.publicOf(file)).isEqualTo(new PublicKeyInfo(info.key(), "", true));
  }

  @Test
  void the_pub_file_of_another_key_beside_it_is_not_believed() throws IOException {
    Path file = stock.key("one", "ed25519", "");
    Path other = stock.key("two", "ed25519", "");
    Files.copy(folder.resolve("two.pub"), folder.resolve("one.pub.new"));
    Files.move(
        folder.resolve("one.pub.new"),
        folder.resolve("one.pub"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(KeyFiles.publicOf(file).key()).isNotEqualTo(KeyFiles.publicOf(other).key());
    assertThat(KeyFiles.publicOf(file).comment()).isEmpty();
  }

  @Test
  void a_public_half_that_is_not_the_private_ones_is_refused() throws Exception {
    KeyContainer one = KeyContainer.parse(Files.readString(stock.key("one", "ed25519", "")));
    KeyContainer two = KeyContainer.parse(Files.readString(stock.key("two", "ed25519", "")));
    String spliced =
        new KeyContainer(one.cipher(), one.salt(), one.rounds(), two.key(), one.secret()).text();
    Path file = Files.writeString(folder.resolve("spliced"), spliced);
    assertThatThrownBy(() -> KeyFiles.load(file, PassphraseSource.none()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("does not belong to its public part");
  }

  @Test
  void what_is_no_key_is_refused_with_its_reason() throws IOException {
    Path pem = stock.key("pem", "rsa 2048", "", "-m", "PEM");
    assertRefused("key.pem", () -> KeyFiles.load(pem, PassphraseSource.none()));
    assertRefused("key.pem", () -> KeyFiles.publicOf(pem));
    Path text = Files.writeString(folder.resolve("text"), "dear diary");
    assertRefused("key.not-a-key", () -> KeyFiles.load(text, PassphraseSource.none()));
    assertRefused("key.not-a-key", () -> KeyFiles.publicOf(text));
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertRefused("key.not-a-key", () -> KeyFiles.publicOf(empty));
    assertRefused("key.not-a-key", () -> KeyFiles.load(folder, PassphraseSource.none()));
    assertRefused(
        "key.not-found", () -> KeyFiles.load(folder.resolve("none"), PassphraseSource.none()));
    Path huge = Files.write(folder.resolve("huge"), new byte[100_000]);
    assertRefused("key.not-a-key", () -> KeyFiles.publicOf(huge));
    assertRefused(
        "key.not-a-key", () -> KeyFiles.load(folder.resolve("pem.pub"), PassphraseSource.none()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"made", "made.pub"})
  void nothing_is_overwritten_and_nothing_is_left(String existing) throws IOException {
    Files.writeString(folder.resolve(existing), "mine");
    assertRefused(
        "key.exists", () -> KeyFiles.create(folder.resolve("made"), "", Optional.empty()));
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve(existing));
    }
    assertThat(folder.resolve(existing)).hasContent("mine");
  }

  @Test
  void a_key_cannot_be_made_with_a_bad_comment_an_empty_passphrase_or_without_a_folder() {
    Path file = folder.resolve("made");
    assertRefused("key.comment", () -> KeyFiles.create(file, "two\nlines", Optional.empty()));
    assertRefused(
        "key.empty-passphrase", () -> KeyFiles.create(file, "", Optional.of(new char[0])));
    assertThat(file).doesNotExist();
    assertThatThrownBy(() -> KeyFiles.create(folder.resolve("no/such/made"), "", Optional.empty()))
        .isInstanceOfSatisfying(
            MachineFailure.class, e -> assertThat(e.code()).isEqualTo("key.not-written"));
  }

  @Test
  void a_closed_key_signs_no_more() {
    SigningKey key = KeyFiles.create(folder.resolve("made"), "", Optional.empty());
    key.close();
    key.close();
    assertThatThrownBy(() -> key.sign(NAMESPACE, new byte[0]))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_damaged_or_hostile_key_file_is_bad_input_and_nothing_else() throws IOException {
    Random random = new Random(7);
    List<byte[]> samples = new ArrayList<>();
    for (String kind : List.of("ed25519", "ecdsa 384", "rsa 2048")) {
      samples.add(Files.readAllBytes(stock.key("k" + samples.size(), kind, "")));
    }
    Path file = folder.resolve("hostile");
    for (int round = 0; round < 450; round++) {
      byte[] bytes = samples.get(round % samples.size()).clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        bytes[36 + random.nextInt(bytes.length - 36)] =
            (byte) "ABCDabcd0189+/=\n".charAt(random.nextInt(16));
      }
      Files.write(file, bytes);
      assertThatCode(() -> loadOrRefuse(file)).as("round %d", round).doesNotThrowAnyException();
    }
  }

  @Test
  void absurd_rounds_are_refused_at_once() throws Exception {
    KeyContainer one = KeyContainer.parse(Files.readString(stock.key("one", "ed25519", "secret")));
    Path file =
        Files.writeString(
            folder.resolve("slow"),
            new KeyContainer(one.cipher(), one.salt(), 4_000_000_000L, one.key(), one.secret())
                .text());
    assertRefused(
        "key.damaged", () -> KeyFiles.load(file, path -> Optional.of("secret".toCharArray())));
  }

  /** Hits on the comment leave a good key: it then has to sign as the public key it shows. */
  private static void loadOrRefuse(Path file) {
    byte[] message = "m".getBytes(UTF_8);
    try (SigningKey key = KeyFiles.load(file, PassphraseSource.none())) {
      byte[] armor = key.sign(NAMESPACE, message).getBytes(UTF_8);
      assertThat(SshSignature.verify(armor, message, NAMESPACE))
          .isEqualTo(new Verification.Valid(key.publicKey()));
    } catch (BadInput e) {
      assertThat(e.sentence()).contains("hostile").endsWith(".");
    }
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Failure.class,
            e -> {
              assertThat(e).isInstanceOf(BadInput.class);
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.sentence()).endsWith(".");
            });
  }
}
