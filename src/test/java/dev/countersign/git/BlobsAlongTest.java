package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeSet;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search for renamed files reads is passed on as far as its id proves it. */
class BlobsAlongTest {
  private static final String TEXT = "one\ntwo\nthree\nfour\nfive\nsix\n";

  @TempDir Path dir;
  private StockGit git;
  private String base;
  private String head;
  private Oid before;
  private Oid after;

  @BeforeEach
  void aFileThatIsMovedAndEdited() throws Exception {
    git = StockGit.init(dir);
    git.write("old/a", TEXT).write("same/b", "not touched\n");
    base = git.commit("base");
    Files.delete(dir.resolve("old/a"));
    head = git.write("new/c", TEXT + "seven\n").commit("head");
    before = new Oid(git.run("rev-parse", base + ":old/a"));
    after = new Oid(git.run("rev-parse", head + ":new/c"));
  }

  private ChangeSet read(Map<Oid, String> along) {
    try (GitRepository repository = GitRepository.open(dir)) {
      Oid from = repository.resolve(base);
      Oid to = repository.resolve(head);
      ChangeSetOptions options = ChangeSetOptions.forReview();
      ChangeSet changes =
          repository.changeSet(
              from,
              to,
              options,
              (id, content) ->
                  assertThat(along.put(id, new String(content, StandardCharsets.US_ASCII)))
                      .isNull(),
              Progress.none());
      assertThat(changes).isEqualTo(repository.changeSet(from, to, options, Progress.none()));
      return changes;
    }
  }

  @Test
  void both_sides_of_a_renamed_file() {
    Map<Oid, String> along = new ConcurrentHashMap<>();
    assertThat(read(along).files()).hasSize(1);
    assertThat(along).isEqualTo(Map.of(before, TEXT, after, TEXT + "seven\n"));
  }

  @Test
  void content_of_another_id_goes_no_further() throws Exception {
    git.write("forged", TEXT + "eight\n").commit("forged");
    Path file = loose(after);
    assertThat(file.toFile().setWritable(true)).isTrue();
    Files.copy(
        loose(new Oid(git.run("rev-parse", "HEAD:forged"))),
        file,
        StandardCopyOption.REPLACE_EXISTING);
    Map<Oid, String> along = new ConcurrentHashMap<>();
    assertThat(read(along).files()).hasSize(1);
    assertThat(along).isEqualTo(Map.of(before, TEXT));
  }

  private Path loose(Oid id) {
    return dir.resolve(".git/objects/" + id.hex().substring(0, 2) + "/" + id.hex().substring(2));
  }
}
