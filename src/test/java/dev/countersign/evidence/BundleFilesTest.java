package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.git.GitRepository;
import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFilesTest {
  @TempDir static Path shared;
  private static SampleEvidence sample;

  @TempDir Path folder;

  @BeforeAll
  static void make() {
    sample = SampleEvidence.approved(shared);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @Test
  void two_workstations_make_the_same_basis_byte_for_byte() {
    Path clone = folder.resolve("clone");
    Shell.must(folder, "git", "clone", "-q", shared.toString(), clone.toString());
    try (GitRepository there = GitRepository.open(clone)) {
      AssembledBasis again = sample.assemble(SampleRecord.complete(), there);
      assertThat(again.digest()).isEqualTo(sample.basis().digest());
      assertThat(again.files().keySet()).isEqualTo(sample.basis().files().keySet());
      again
          .files()
          .forEach((name, bytes) -> assertThat(bytes).isEqualTo(sample.basis().files().get(name)));
    }
  }

  @Test
  void a_later_signer_sees_that_the_diff_turns_base_into_head() throws Exception {
    assertThat(check(diff())).isEmpty();
    byte[] other = diff();
    String text = new String(other, StandardCharsets.ISO_8859_1);
    byte[] changed = text.replace("limit = 20", "limit = 99").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(check(changed)).singleElement().asString().contains("does not give web/cart.js");
    byte[] context =
        text.replace(" export const unit", " export const unix")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(check(context)).isNotEmpty();
    int second = text.indexOf("diff --git a/web/cart.js");
    byte[] fewer = text.substring(second).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(check(fewer)).isNotEmpty();
    byte[] more = (text + text.substring(0, second)).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(check(more)).isNotEmpty();
  }

  @Test
  void a_path_table_of_another_change_is_found() throws Exception {
    byte[] table = sample.basis().files().get(EvidenceNames.PATHS);
    List<PathRow> rows = PathTable.parse(table);
    assertThat(
            BasisCheck.diffTurnsBaseIntoHead(
                sample.git(),
                sample.basis().basis(),
                rows.subList(1, rows.size()),
                diff(),
                Progress.none()))
        .singleElement()
        .asString()
        .contains("is not the difference");
  }

  @Test
  void the_same_evidence_gives_the_same_bundle_id() {
    BundleId first = write("first.zip", false);
    BundleId second = write("second.zip", false);
    assertThat(first).isEqualTo(second);
    assertThat(BundleReader.read(folder.resolve("first.zip")))
        .isEqualTo(new BundleReading.Opened(sample.bundle()));
  }

  @Test
  void a_file_that_is_there_stays_unless_told_otherwise() throws IOException {
    Path out = Files.writeString(folder.resolve("there.zip"), "precious");
    assertThatThrownBy(() -> write("there.zip", false))
        .isInstanceOfSatisfying(
            BadInput.class, it -> assertThat(it.code()).isEqualTo("bundle.exists"));
    assertThat(out).hasContent("precious");
    write("there.zip", true);
    assertThat(BundleReader.read(out)).isInstanceOf(BundleReading.Opened.class);
  }

  @Test
  void nothing_is_left_where_writing_fails() throws IOException {
    Path missing = folder.resolve("missing/bundle.zip");
    assertThatThrownBy(
            () -> BundleWriter.write(sample.core(), sample.key("reviewer-1"), missing, false))
        .isInstanceOf(MachineFailure.class);
    Path directory = Files.createDirectories(folder.resolve("directory.zip/inside"));
    assertThatThrownBy(() ->
            BundleWriter.write(
                sample.core(), sample.key("reviewer-1"), directory.getParent(), true))
        .isInstanceOf(MachineFailure.class);
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void evidence_that_no_auditor_could_read_becomes_no_bundle() {
    SortedMap<String, byte[]> files = sample.files();
    files.remove(EvidenceNames.RECORD);
    assertThatThrownBy(
            () -> BundleWriter.complete(SampleEvidence.tree(files), sample.key("reviewer-1")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("record/change.json: missing");
  }

  @Test
  void what_belongs_to_older_iterations_alone_is_left_out_of_a_bundle() {
    SortedMap<String, byte[]> files = sample.files();
    byte[] stray = "stray".getBytes(StandardCharsets.UTF_8);
    files.put(
        EvidenceNames.object(GitObjectId.of("blob", stray, sample.repository().base()), "blob"),
        stray);
    files.put(EvidenceNames.policy(dev.countersign.model.Sha256.of(stray)), stray);
    EvidenceTree bundle =
        BundleWriter.complete(SampleEvidence.tree(files), sample.key("reviewer-2"));
    assertThat(bundle).isEqualTo(sample.bundle());
  }

  @Test
  void what_is_no_bundle_is_told_in_one_sentence() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "just some notes, nothing more");
    assertThatThrownBy(() -> BundleReader.read(text))
        .isInstanceOfSatisfying(
            BadInput.class, it -> assertThat(it.code()).isEqualTo("bundle.not-a-bundle"));
    assertThatThrownBy(() -> BundleReader.read(folder))
        .isInstanceOfSatisfying(
            BadInput.class, it -> assertThat(it.code()).isEqualTo("bundle.not-a-bundle"));
    assertThatThrownBy(() -> BundleReader.read(folder.resolve("none.zip")))
        .isInstanceOfSatisfying(
            BadInput.class, it -> assertThat(it.code()).isEqualTo("bundle.not-found"));
  }

  @Test
  void git_agrees_with_the_ids_we_compute() {
    byte[] bytes = "some\nbytes\n".getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("file");
    assertThat(writeFile(file, bytes)).exists();
    assertThat(GitObjectId.of("blob", bytes, sample.repository().base()).hex())
        .isEqualTo(Shell.must(folder, "git", "hash-object", file.toString()));
  }

  private static Path writeFile(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private BundleId write(String name, boolean overwrite) {
    return BundleWriter.write(
        sample.core(), sample.key("reviewer-2"), folder.resolve(name), overwrite);
  }

  private static byte[] diff() {
    return sample.basis().files().get(EvidenceNames.DIFF).clone();
  }

  private static List<String> check(byte[] diff) throws Exception {
    return BasisCheck.diffTurnsBaseIntoHead(
        sample.git(),
        sample.basis().basis(),
        PathTable.parse(sample.basis().files().get(EvidenceNames.PATHS)),
        diff,
        Progress.none());
  }
}
