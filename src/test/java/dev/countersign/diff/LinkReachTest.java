package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.RepoPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkReachTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          link,       target,              INSIDE
          a/b/link,   ../../top,           INSIDE
          a/b/link,   ./../c/./../../top,  INSIDE
          a/b/link,   ../../../top,        OUTSIDE
          link,       ..,                  OUTSIDE
          link,       a/../../a,           OUTSIDE
          a/link,     ..\\..\\x,           OUTSIDE
          link,       /etc/passwd,         ABSOLUTE
          link,       \\\\server\\share,   ABSOLUTE
          link,       C:/Windows,          ABSOLUTE
          link,       c:temp,              ABSOLUTE
          a/link,     ../.git/hooks,       GIT_FOLDER
          link,       sub/.GIT/config,     GIT_FOLDER
          link,       .github/workflows,   INSIDE
          link,       '',                  INSIDE
          """)
  void the_text_of_a_link_tells_where_it_leads(String path, String target, LinkReach reach) {
    assertThat(LinkReach.of(RepoPath.of(path), target)).isEqualTo(reach);
  }
}
