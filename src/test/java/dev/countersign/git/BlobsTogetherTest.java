package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many blobs read at once are trusted no further than one. */
class BlobsTogetherTest {
  @TempDir Path dir;
  private StockGit git;
  private Oid small;
  private Oid large;

  @BeforeEach
  void twoBlobs() throws Exception {
    git = StockGit.init(dir);
    small = blob("small");
    large = blob("large".repeat(100));
  }

  private Oid blob(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
    return new Oid(git.execute(bytes, "hash-object", "-w", "--stdin"));
  }

  private Map<Oid, String> read(long largest, Progress progress, Oid... ids) {
    Map<Oid, String> out = new ConcurrentHashMap<>();
    try (GitRepository repository = GitRepository.open(dir)) {
      repository.blobs(
          List.of(ids),
          largest,
          (id, content) -> out.put(id, new String(content, StandardCharsets.US_ASCII)),
          progress);
    }
    return out;
  }

  @Test
  void those_that_are_not_too_large_come() {
    assertThat(read(1_000, Progress.none(), small, large))
        .isEqualTo(Map.of(small, "small", large, "large".repeat(100)));
    assertThat(read(10, Progress.none(), small, large)).isEqualTo(Map.of(small, "small"));
  }

  @Test
  void content_of_another_id_is_refused() throws Exception {
    Path file = loose(small);
    assertThat(file.toFile().setWritable(true)).isTrue();
    Files.copy(loose(blob("forged")), file, StandardCopyOption.REPLACE_EXISTING);
    assertRefused("git.damaged", small);
  }

  @Test
  void an_absent_blob_is_told() {
    assertRefused("git.missing-object", new Oid("1".repeat(40)));
  }

  @Test
  void reading_can_be_stopped() {
    assertThatThrownBy(() -> read(10, new CancelledProgress(), small))
        .isInstanceOf(Cancelled.class);
  }

  private void assertRefused(String code, Oid id) {
    assertThatThrownBy(() -> read(1_000, Progress.none(), large, id))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private Path loose(Oid id) {
    return dir.resolve(".git/objects/" + id.hex().substring(0, 2) + "/" + id.hex().substring(2));
  }
}
