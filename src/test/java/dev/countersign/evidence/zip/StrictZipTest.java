package dev.countersign.evidence.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.evidence.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrictZipTest {
  private static final ZipBounds BOUNDS = new ZipBounds(200_000, 1 << 20, 200);

  @TempDir Path folder;

  @Test
  void what_was_written_is_read_again() throws Exception {
    SortedMap<String, byte[]> files = files();
    SortedMap<String, byte[]> read = read(zip(files));
    assertThat(read.keySet()).isEqualTo(files.keySet());
    read.forEach((name, bytes) -> assertThat(bytes).isEqualTo(files.get(name)));
  }

  @Test
  void stock_unzip_agrees() throws IOException {
    Path zip = Files.write(folder.resolve("a.zip"), zip(files()));
    assertThat(Shell.must(folder, "unzip", "-t", zip.toString())).contains("No errors detected");
    assertThat(Shell.must(folder, "unzip", "-p", zip.toString(), "b/text.txt"))
        .startsWith("some text");
  }

  @Test
  void an_empty_zip_is_read() throws Exception {
    assertThat(read(zip(new TreeMap<>()))).isEmpty();
  }

  @Test
  void more_entries_than_the_old_format_can_count_are_read_by_us_and_by_unzip() throws Exception {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 66_000; i++) {
      files.put("n" + i, new byte[] {(byte) i});
    }
    byte[] zip = zip(files);
    assertThat(read(zip)).hasSize(66_000);
    Path file = Files.write(folder.resolve("many.zip"), zip);
    assertThat(Shell.must(folder, "unzip", "-tq", file.toString())).contains("No errors detected");
  }

  @Test
  void every_flipped_bit_of_the_file_is_found() throws IOException {
    byte[] zip = zip(files());
    for (int at = 0; at < zip.length; at++) {
      byte[] changed = zip.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      fails(changed, "");
    }
  }

  @Test
  void every_shortened_file_is_found() throws IOException {
    byte[] zip = zip(files());
    for (int length = 0; length < zip.length; length++) {
      fails(Arrays.copyOf(zip, length), "");
    }
  }

  @Test
  void bytes_before_between_and_after_are_found() throws IOException {
    byte[] zip = zip(files());
    fails(concat(zip, new byte[] {0}), "does not end as a bundle");
    fails(concat(new byte[] {0}, zip), "does not fit its directory");
    int directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    byte[] between =
        concat(
            concat(Arrays.copyOf(zip, directory), new byte[] {0}),
            Arrays.copyOfRange(zip, directory, zip.length));
    ByteBuffer.wrap(between)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(between.length - 6, directory + 1);
    fails(between, "between the files and the directory");
  }

  @Test
  void the_same_name_twice_is_found() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("a", new byte[] {1});
    files.put("b", new byte[] {2});
    byte[] zip = zip(files);
    for (int i = 0; i < zip.length; i++) {
      if (zip[i] == 'b') {
        zip[i] = 'a';
      }
    }
    fails(zip, "sorted order of names, each once");
  }

  @Test
  void a_local_header_that_differs_from_the_directory_is_found() throws IOException {
    byte[] zip = zip(files());
    zip[30] = 'A';
    fails(zip, "local header that differs");
  }

  @Test
  void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("zeros", new byte[2 << 20]);
    fails(zip(files), "unpacks to more than 1 MB");
  }

  @Test
  void a_size_that_deflate_cannot_reach_is_refused() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("zeros", new byte[1_000]);
    byte[] zip = zip(files);
    ByteBuffer fields = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = fields.getInt(zip.length - 6);
    fields.putInt(22, 900_000);
    fields.putInt(directory + 24, 900_000);
    fails(zip, "claims a size that it cannot have");
  }

  @Test
  void an_entry_that_unpacks_to_less_or_more_than_it_says_is_found() throws IOException {
    for (int claimed : new int[] {999, 1_001}) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      files.put("zeros", new byte[1_000]);
      byte[] zip = zip(files);
      ByteBuffer fields = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
      int directory = fields.getInt(zip.length - 6);
      fields.putInt(22, claimed);
      fields.putInt(directory + 24, claimed);
      fails(zip, "does not unpack to the size");
    }
  }

  @Test
  void a_zip_of_another_program_is_refused_as_a_zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(1);
      zip.closeEntry();
    }
    assertThatThrownBy(() -> read(out.toByteArray()))
        .isInstanceOfSatisfying(ZipFault.class, fault -> assertThat(fault.isZip()).isTrue());
  }

  @Test
  void what_is_no_zip_is_told_apart() {
    assertThatThrownBy(
            () -> read("just text, long enough to have an end".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(ZipFault.class, fault -> assertThat(fault.isZip()).isFalse());
    assertThatThrownBy(() -> read(new byte[0]))
        .isInstanceOfSatisfying(ZipFault.class, fault -> assertThat(fault.isZip()).isFalse());
  }

  @Test
  void random_mutations_never_do_anything_but_fail() throws IOException {
    byte[] zip = zip(files());
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      byte[] changed = zip.clone();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        changed[random.nextInt(zip.length)] = (byte) random.nextInt(256);
      }
      if (!Arrays.equals(changed, zip)) {
        fails(changed, "");
      }
    }
  }

  private void fails(byte[] zip, String reason) {
    ThrowingCallable reading = () -> read(zip);
    assertThatThrownBy(reading).isInstanceOf(ZipFault.class).hasMessageContaining(reason);
  }

  private SortedMap<String, byte[]> read(byte[] zip) throws IOException, ZipFault {
    return StrictZip.read(Files.write(folder.resolve("test.zip"), zip), BOUNDS);
  }

  private static SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("a.bin", new byte[] {1, 2, 3});
    files.put("b/text.txt", "some text ".repeat(20).getBytes(StandardCharsets.UTF_8));
    files.put("empty", new byte[0]);
    return files;
  }

  private static byte[] zip(SortedMap<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipWriter.write(files, out);
    return out.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }
}
