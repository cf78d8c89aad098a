package dev.countersign.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedSignersTest {
  private static final String ONE =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMZhzpRD3xUxkskBqMG3zSwY2ztQEOwj3kegAn/cNAWD";
  private static final String TWO =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKn8d+mZTahzeVMddlNWrKEUNBmCN/vf1GukB5qgLG+L";
  private static final SshPublicKey KEY = SshPublicKey.parseLine(ONE);
  private static final String APPROVAL = "approval-v1@countersign";
  private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          me KEY                                               | trusted
          me KEY a comment                                     | trusted
          you,me KEY                                           | trusted
          "you,me" KEY                                         | trusted
          you KEY                                              | unknown
          Me KEY                                               | unknown
          me OTHER                                             | unknown
          # me KEY                                             | unknown
          me namespaces="approval-v1@countersign" KEY          | trusted
          me NameSpaces="git,approval-*" KEY                   | trusted
          me namespaces="git" KEY                              | does not allow “approval-v1@countersign”
          me valid-after="20261121" KEY                        | trusted
          me valid-after="202611211201" KEY                    | is valid only from 2026-11-21T12:01:00Z
          me valid-before="20261121" KEY                       | is valid only until 2026-11-21T00:00:00Z
          me valid-before="20261122Z",namespaces="git,*" KEY   | trusted
          """)
  void a_line_trusts_or_not(String line, String expected) {
    Trust trust = parse(line).lookup("me", KEY, APPROVAL, AT);
    String said =
        switch (trust) {
          case Trust.Trusted(int number) -> number == 1 ? "trusted" : "line " + number;
          case Trust.Unknown() -> "unknown";
          case Trust.NotValid(String reason) -> reason;
        };
    assertThat(said).contains(expected);
  }

  @Test
  void one_line_that_trusts_is_enough() {
    AllowedSigners signers =
        parse("me namespaces=\"git\" KEY\nme valid-before=\"20200101\" KEY\n\nme KEY\r\n");
    assertThat(signers.lookup("me", KEY, APPROVAL, AT)).isEqualTo(new Trust.Trusted(4));
  }

  @Test
  void parts_of_a_second_do_not_count() {
    AllowedSigners signers = parse("me valid-before=\"20261121120000\" KEY");
    assertThat(signers.lookup("me", KEY, APPROVAL, AT.plusMillis(999)))
        .isInstanceOf(Trust.Trusted.class);
    assertThat(signers.lookup("me", KEY, APPROVAL, AT.plusSeconds(1)))
        .isInstanceOf(Trust.NotValid.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          me                                        | the key is missing after the principals
          me namespaces="git"                       | the key is missing after the options
          me,,you KEY                               | one of its principals is empty
          *@example.org KEY                         | has a wildcard
          !me KEY                                   | has a wildcard
          me cert-authority KEY                     | certificate authorities are not supported
          me zip KEY                                | “zip” is no option
          me ssh-dss AAAA                           | “ssh-dss” is no option and no type of a key
          me namespaces=git KEY                     | needs a value in double quotes
          me namespaces="" KEY                      | needs a value in double quotes
          me namespaces="git KEY                    | a double quote is not closed
          me "you KEY                               | a double quote is not closed
          me namespaces="a",namespaces="b" KEY      | stands there twice
          me namespaces="a", KEY                    | options end with a comma
          me valid-after="2026" KEY                 | is not a time
          me valid-after="20261321" KEY             | is not a time
          me valid-after="20260230" KEY             | is not a time
          me valid-after="2026112112" KEY           | is not a time
          me valid-after="20261121",valid-before="20261121" KEY | valid-before is not after valid-after
          me ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIK | its key cannot be read
          me ssh-ed25519 !!!                        | its Base64 is not well-formed
          me ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIMZhzpRD3xUxkskBqMG3zSwY2ztQEOwj3kegAn/cNAWD | not the one in it
          """)
  void one_faulty_line_refuses_the_file_and_is_named(String line, String reason) {
    String file = "# people\nyou OTHER\n" + line + "\nme KEY\n";
    assertThatThrownBy(() -> parse(file))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("trust/signers:3: ")
        .hasMessageContaining(reason);
  }

  @Test
  void bytes_that_are_not_text_are_named_with_their_line() {
    byte[] bytes = "# ok\nme \u00ff KEY\n".getBytes(ISO_8859_1);
    assertThatThrownBy(() -> AllowedSigners.parse(bytes, "f"))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("f:2: the file is not UTF-8 text");
  }

  @Test
  void a_principal_that_looks_like_another_is_refused() {
    assertThatThrownBy(() -> parse("m\u200be KEY")).hasMessageContaining("\\u{200b}");
  }

  @Test
  void lines_written_here_are_read_back() {
    String line = AllowedSigners.line(List.of("a", "b@example.org"), List.of(APPROVAL, "git"), KEY);
    assertThat(line).isEqualTo("a,b@example.org namespaces=\"approval-v1@countersign,git\" " + ONE);
    assertThat(parse(line).principalsOf(KEY)).containsExactly("a", "b@example.org");
    assertThatThrownBy(() -> AllowedSigners.line(List.of("a b"), List.of(), KEY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AllowedSigners.line(List.of("a,b"), List.of(), KEY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void random_text_is_read_or_refused_and_nothing_else() {
    Random random = new Random(11);
    String[] pieces = {
      "me",
      " ",
      ",",
      "\"",
      "\n",
      "namespaces=",
      "valid-after=",
      "20261121",
      "KEY",
      "*",
      "#",
      "=",
      "\t",
      "\\",
      "ssh-ed25519 ",
      "cert-authority",
      "é",
      "\u0000"
    };
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        parse(text.toString()).lookup("me", KEY, APPROVAL, AT);
      } catch (BadInput e) {
        assertThat(e.sentence()).matches("(?s)trust/signers:\\d+: .*\\.");
      }
    }
  }

  @Test
  void the_empty_list_trusts_nobody() {
    assertThat(AllowedSigners.none().isEmpty()).isTrue();
    assertThat(parse("# nothing\n\n").isEmpty()).isTrue();
    assertThat(parse("me KEY").isEmpty()).isFalse();
    assertThat(AllowedSigners.none().lookup("me", KEY, APPROVAL, AT))
        .isEqualTo(new Trust.Unknown());
  }

  private static AllowedSigners parse(String text) {
    byte[] bytes = text.replace("KEY", ONE).replace("OTHER", TWO).getBytes(UTF_8);
    return AllowedSigners.parse(bytes, "trust/signers");
  }
}
