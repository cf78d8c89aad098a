package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeId;
import dev.countersign.store.StoredChange;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryNameTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://git.example.org/retail/shop,      /srv/repo,      shop
          https://git.example.org/retail/shop.git/, /srv/repo,      shop
          urn:shop,                                 /srv/repo,      urn:shop
          urn:countersign:root:1a2b,                /srv/repo,      repo
          urn:countersign:root:1a2b,                /srv/repo/.git, repo
          urn:countersign:root:1a2b,                /srv/repo.git,  repo
          urn:countersign:root:1a2b,                '',             urn:countersign:root:1a2b
          """)
  void the_policy_names_it_before_its_folder_does(String id, Path folder, String name) {
    StoredChange change =
        new StoredChange(ChangeId.random(), folder, id, "refs/heads/main", "It", Instant.EPOCH);
    assertThat(RepositoryName.of(change)).isEqualTo(name);
  }
}
