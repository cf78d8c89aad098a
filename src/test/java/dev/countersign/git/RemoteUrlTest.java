package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteUrlTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://example.org/a.git,                    https://example.org/a.git
          https://user:secret@example.org/a.git,        https://example.org/a.git
          https://secret@example.org:8443/a.git,        https://example.org:8443/a.git
          https://user:se@cret@example.org/a.git,       https://example.org/a.git
          https://example.org/a.git?token=secret#secret, https://example.org/a.git
          HTTPS://u:secret@example.org,                 HTTPS://example.org
          ssh://git:secret@example.org/a.git,           ssh://git@example.org/a.git
          git@example.org:team/a.git,                   git@example.org:team/a.git
          /srv/repos/a b,                               /srv/repos/a b
          file:///srv/repos/a,                          file:///srv/repos/a
          """)
  void shows_no_credentials(String url, String shown) {
    assertThat(RemoteUrl.display(url)).isEqualTo(shown);
    assertThat(RemoteUrl.withoutSecrets(url).split("\\?")[0]).doesNotContain("secret");
  }

  @Test
  void shows_no_deceptive_characters() {
    assertThat(RemoteUrl.display("https://example.org/\u202egpj.exe"))
        .isEqualTo("https://example.org/\\u{202e}gpj.exe");
  }
}
