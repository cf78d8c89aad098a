package dev.countersign.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blobs read many at a time are what git hash-object was given. */
class BlobBatchTest {
  private static final long LARGEST = 100_000;

  @TempDir Path dir;
  private final Map<Oid, String> contents = new TreeMap<>();
  private final StringBuilder entries = new StringBuilder();
  private StockGit git;

  @BeforeEach
  void versionsOfThreeFiles() throws Exception {
    git = StockGit.init(dir);
    Random random = new Random(5);
    for (int file = 0; file < 3; file++) {
      StringBuilder text = new StringBuilder();
      for (int version = 0; version < 25; version++) {
        text.insert(
            random.nextInt(text.length() + 1), ("line " + random.nextLong() + "\n").repeat(20));
        write("f" + file + "-" + version, text.toString());
      }
    }
    write("empty", "");
    write("binary", "\0\1\2".repeat(5000));
    write("noise", noise(random, 60_000));
    write("large", "large\n".repeat(50_000));
    git.execute(
        entries.toString().getBytes(StandardCharsets.US_ASCII), "update-index", "--index-info");
    git.commitIndex("all");
  }

  private static String noise(Random random, int length) {
    StringBuilder out = new StringBuilder();
    random.ints(length, 0, 256).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private void write(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    Oid id = new Oid(git.execute(bytes, "hash-object", "-w", "--stdin"));
    entries.append("100644 ").append(id).append('\t').append(name).append('\n');
    contents.put(id, content);
  }

  private Map<Oid, String> readAll(List<Oid> blobs) {
    Map<Oid, String> out = new ConcurrentHashMap<>();
    try (GitRepository repository = GitRepository.open(dir)) {
      BlobBatch batch = new BlobBatch(repository.source(), Progress.none(), blobs, LARGEST);
      BitSet wanted = new BitSet();
      for (int i = 0; i < blobs.size(); i++) {
        wanted.set(i, batch.size(i) >= 0 && batch.size(i) <= LARGEST);
        assertThat(batch.size(i)).isEqualTo(contents.getOrDefault(blobs.get(i), "").length());
      }
      batch.read(
          wanted,
          (blob, content) ->
              assertThat(out.put(blobs.get(blob), new String(content, StandardCharsets.ISO_8859_1)))
                  .isNull());
    }
    return new TreeMap<>(out);
  }

  private Map<Oid, String> readable() {
    Map<Oid, String> out = new TreeMap<>(contents);
    out.values().removeIf(content -> content.length() > LARGEST);
    return out;
  }

  @Test
  void loose() {
    assertThat(readAll(List.copyOf(contents.keySet()))).isEqualTo(readable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void packed_with_deltas_that_name_their_base_by_distance_or_by_id(String byDistance) {
    git.run("config", "repack.useDeltaBaseOffset", byDistance);
    git.run("repack", "-q", "-adf", "--depth=40", "--window=50");
    assertThat(git.run("count-objects", "-v")).contains("count: 0");
    assertThat(readAll(List.copyOf(contents.keySet()))).isEqualTo(readable());
    List<Oid> some = contents.keySet().stream().filter(id -> id.hex().charAt(3) < '8').toList();
    assertThat(readAll(some).keySet()).isSubsetOf(some).isNotEmpty();
  }

  @Test
  void an_absent_blob_has_no_size() {
    try (GitRepository repository = GitRepository.open(dir)) {
      Oid absent = new Oid("1".repeat(40));
      BlobBatch batch =
          new BlobBatch(repository.source(), Progress.none(), List.of(absent), LARGEST);
      assertThat(batch.size(0)).isEqualTo(BlobBatch.ABSENT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_damaged_pack_is_told_or_gives_what_is_left_and_never_more(long seed) throws Exception {
    git.run("repack", "-q", "-adf", "--depth=40", "--window=50");
    Path pack;
    try (Stream<Path> files = Files.list(dir.resolve(".git/objects/pack"))) {
      pack = files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
    assertThat(pack.toFile().setWritable(true)).isTrue();
    Random random = new Random(seed);
    try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
      for (int i = 0; i < 30; i++) {
        file.seek(12 + random.nextLong(file.length() - 40));
        file.write(random.nextInt());
      }
    }
    List<Oid> blobs = new ArrayList<>(contents.keySet());
    try (GitRepository repository = GitRepository.open(dir)) {
      assertThatThrownBy(
              () -> {
                BlobBatch batch =
                    new BlobBatch(repository.source(), Progress.none(), blobs, LARGEST);
                BitSet wanted = new BitSet();
                for (int i = 0; i < blobs.size(); i++) {
                  wanted.set(i, batch.size(i) >= 0 && batch.size(i) <= LARGEST);
                }
                batch.read(
                    wanted,
                    (blob, content) ->
                        assertThat(content.length).isEqualTo((int) batch.size(blob)));
                throw new BadInput("git.damaged", "nothing that was wanted was hit");
              })
          .isInstanceOf(BadInput.class)
          .satisfies(e -> assertThat(((BadInput) e).code()).startsWith("git."));
    }
  }
}
