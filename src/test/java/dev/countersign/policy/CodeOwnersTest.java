package dev.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersTest {
  @ParameterizedTest(name = "{0} owns {1}: {2}")
  @CsvSource(
      textBlock =
          """
          *,               a/b/c.txt,                 true
          *.js,            a.js,                      true
          *.js,            web/deep/a.js,             true
          *.js,            a.jsx,                     false
          /build/logs/,    build/logs/a/b,            true
          /build/logs/,    x/build/logs/a,            false
          docs/*,          docs/getting-started.md,   true
          docs/*,          docs/app/trouble.md,       false
          apps/,           apps/a,                    true
          apps/,           x/apps/a/b,                true
          apps/,           apps,                      false
          /docs/,          docs/a/b,                  true
          /docs/,          x/docs/a,                  false
          /scripts,        scripts/run.sh,            true
          /scripts,        scripts,                   true
          scripts,         x/scripts/run.sh,          true
          pkg/scripts,     pkg/scripts/run.sh,        true
          pkg/scripts,     x/pkg/scripts/run.sh,      false
          **/logs,         build/logs/a,              true
          **/logs,         logs/a,                    true
          /apps/*/api/,    apps/shop/api/a,           true
          /apps/*/api/,    apps/shop/deep/api/a,      false
          /foo*,           foobar/a,                  true
          a/**/b,          a/x/y/b,                   true
          with\\ space/,   with space/a,              true
          /Docs/,          docs/a,                    false
          """)
  void patterns_mean_what_they_mean_to_github(String pattern, String path, boolean owned) {
    CodeOwners owners = CodeOwners.parse(pattern + " @a\n");
    assertThat(owners.left()).isEmpty();
    assertThat(owners.of(RepoPath.of(path)).isPresent()).isEqualTo(owned);
  }

  @Test
  void the_last_line_that_matches_decides_and_may_take_owners_away() {
    CodeOwners owners =
        CodeOwners.parse(
            """
            # a comment
            *        @org/all  ann@example.org # and another

            /web/    @org/web
            /web/free
            """);
    assertThat(owners.of(RepoPath.of("a")).orElseThrow().owners())
        .containsExactly("@org/all", "ann@example.org");
    assertThat(owners.of(RepoPath.of("web/a")).orElseThrow().number()).isEqualTo(4);
    assertThat(owners.of(RepoPath.of("web/free/a")).orElseThrow().owners()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          !/web/ @a    | negates, which GitHub does not know
          \\#web @a    | escapes a #, which GitHub does not know
          /a[0-9]/ @a  | has brackets, which GitHub does not know
          [Section] @a | has brackets, which GitHub does not know
          /a**b @a     | has ** next to other characters
          /a//b @a     | has an empty segment between slashes
          """)
  void what_cannot_be_carried_over_is_left_and_told(String line, String why) {
    CodeOwners owners = CodeOwners.parse("* @all\n" + line + "\n");
    assertThat(owners.lines()).hasSize(1);
    assertThat(owners.left()).hasSize(1);
    assertThat(owners.left().getFirst().number()).isEqualTo(2);
    assertThat(owners.left().getFirst().why()).contains(why);
  }
}
