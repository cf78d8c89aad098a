package dev.countersign.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevokedKeysTest {
  private static final SshPublicKey ONE =
      SshPublicKey.parseLine(
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMZhzpRD3xUxkskBqMG3zSwY2ztQEOwj3kegAn/cNAWD");
  private static final SshPublicKey TWO =
      SshPublicKey.parseLine(
          "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKn8d+mZTahzeVMddlNWrKEUNBmCN/vf1GukB5qgLG+L c");

  @Test
  void keys_and_fingerprints_are_revoked() {
    String text = "# lost\n\n" + ONE.line() + " laptop\n";
    assertThat(parse(text).contains(ONE)).isTrue();
    assertThat(parse(text).contains(TWO)).isFalse();
    assertThat(parse(TWO.fingerprint()).contains(TWO)).isTrue();
    assertThat(parse(TWO.fingerprint()).contains(ONE.fingerprint())).isFalse();
    assertThat(RevokedKeys.none().contains(ONE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ssh-ed25519", "SHA256:short", "serial: 7", "MD5:aa:bb", "ssh-rsa AAAA"})
  void a_faulty_line_refuses_the_file(String line) {
    assertThatThrownBy(() -> parse(ONE.line() + "\n" + line))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("revoked:2: ");
  }

  @Test
  void a_binary_list_is_told_apart(@TempDir Path folder) throws IOException {
    SshKeygen stock = new SshKeygen(folder);
    stock.key("lost", "ed25519", "");
    stock.must("-k", "-f", "list.krl", "lost.pub");
    byte[] bytes = Files.readAllBytes(folder.resolve("list.krl"));
    assertThatThrownBy(() -> RevokedKeys.parse(bytes, "list.krl"))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isEqualTo("revoked.binary"));
  }

  private static RevokedKeys parse(String text) {
    return RevokedKeys.parse(text.getBytes(UTF_8), "revoked");
  }
}
