package dev.countersign.acceptance;

import dev.countersign.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A seeded history of everything a tree can hold: renames, copies, binaries, modes, symbolic links,
 * submodules, every kind of line end, empty files, and paths that Git quotes or that are no UTF-8.
 */
final class RandomHistory {
  private static final List<String> MODES =
      List.of("100644", "100644", "100755", "120000", "160000");
  private static final List<String> NAMES =
      List.of(
          "plain",
          "with space",
          " lead",
          "tail ",
          "q\"uote",
          "back\\slash",
          "tab\there",
          "new\nline",
          "\u00fcml\u00e4ut",
          "\u65e5\u672c",
          "\u202ebidi",
          "\001\177",
          "-dash",
          "a b",
          "dev",
          "null");
  private static final List<String> ENDS = List.of("\n", "\n", "\r\n", "\r", "");

  private final Random random;
  private final Map<RepoPath, Entry> tree = new TreeMap<>();
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
  private int commits;

  private record Entry(String mode, byte[] content) {}

  RandomHistory(long seed) {
    this.random = new Random(seed);
  }

  /**
   * A stream for {@code git fast-import} of so many commits, on branches {@code c0}, {@code c1}, …
   */
  byte[] commits(int count) {
    while (commits < count) {
      int steps = commits == 0 ? 40 : 1 + random.nextInt(25);
      for (int i = 0; i < steps; i++) {
        step();
      }
      commit();
    }
    return stream.toByteArray();
  }

  private void step() {
    if (tree.size() < 10) {
      put(path(), fresh());
      return;
    }
    RepoPath some = List.copyOf(tree.keySet()).get(random.nextInt(tree.size()));
    Entry entry = tree.get(some);
    switch (random.nextInt(12)) {
      case 0, 1 -> put(path(), fresh());
      case 2 -> tree.remove(some);
      case 3 -> put(path(), tree.remove(some));
      case 4 -> put(path(), edited(tree.remove(some)));
      case 5 -> put(path(), entry);
      case 6 -> put(path(), edited(entry));
      case 7 -> put(some, fresh());
      case 8 -> put(some, otherMode(entry));
      case 9 -> put(inside(some), entry);
      default -> put(some, edited(entry));
    }
  }

  /** Whatever stands where the path needs a folder, and whatever lies below it, gives way. */
  private void put(RepoPath path, Entry entry) {
    String added = latin(path);
    tree.keySet()
        .removeIf(
            other -> latin(other).startsWith(added + "/") || added.startsWith(latin(other) + "/"));
    tree.put(path, entry);
  }

  private RepoPath path() {
    int depth = 1 + random.nextInt(3);
    List<byte[]> segments = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      segments.add(
          random.nextInt(12) == 0
              ? new byte[] {'n', (byte) 0xff, (byte) (0xc0 + random.nextInt(8))}
              : (NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(4))
                  .getBytes(StandardCharsets.UTF_8));
    }
    return joined(segments);
  }

  private static RepoPath inside(RepoPath folder) {
    return joined(List.of(folder.bytes(), new byte[] {'i', 'n'}));
  }

  private static RepoPath joined(List<byte[]> segments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] segment : segments) {
      if (bytes.size() > 0) {
        bytes.write('/');
      }
      bytes.writeBytes(segment);
    }
    return RepoPath.ofBytes(bytes.toByteArray());
  }

  private Entry fresh() {
    String mode = MODES.get(random.nextInt(MODES.size()));
    return new Entry(
        mode,
        switch (mode) {
          case "160000" -> commitId();
          case "120000" ->
              ("../" + NAMES.get(random.nextInt(NAMES.size()))).getBytes(StandardCharsets.UTF_8);
          default -> fileContent();
        });
  }

  private byte[] fileContent() {
    return switch (random.nextInt(8)) {
      case 0 -> new byte[0];
      case 1, 2 -> noise(1 + random.nextInt(3_000));
      case 3 -> "one line, no end".getBytes(StandardCharsets.US_ASCII);
      default -> lines(1 + random.nextInt(60));
    };
  }

  private byte[] lines(int count) {
    StringBuilder text = new StringBuilder();
    String end = ENDS.get(random.nextInt(3));
    for (int i = 0; i < count; i++) {
      text.append(line()).append(random.nextInt(20) == 0 ? ENDS.get(random.nextInt(4)) : end);
    }
    return (random.nextInt(3) == 0 ? text.append("open") : text)
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String line() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "-- a/x";
      case 2 -> "\\ No newline at end of file";
      case 3 -> "gr\u00fc\u00df " + random.nextInt(9);
      default -> "line " + random.nextInt(30);
    };
  }

  private Entry edited(Entry entry) {
    if (entry.mode().equals("160000")) {
      return new Entry(entry.mode(), commitId());
    }
    if (entry.mode().equals("120000")) {
      return new Entry(
          entry.mode(),
          (new String(entry.content(), StandardCharsets.UTF_8) + "x")
              .getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(entry.content(), StandardCharsets.ISO_8859_1);
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(40));
    String middle = random.nextBoolean() ? "" : line() + ENDS.get(random.nextInt(ENDS.size()));
    return new Entry(
        entry.mode(),
        (text.substring(0, from) + middle + text.substring(to))
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private Entry otherMode(Entry entry) {
    return switch (entry.mode()) {
      case "100644" ->
          new Entry(
              random.nextBoolean() ? "100755" : "120000",
              entry.content().length == 0 ? new byte[] {'x'} : entry.content());
      case "100755" -> new Entry("100644", entry.content());
      case "120000" -> new Entry("100644", entry.content());
      default -> fresh();
    };
  }

  private byte[] commitId() {
    return String.format("%040x", 1 + random.nextInt(1_000)).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] noise(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    bytes[random.nextInt(size)] = 0;
    return bytes;
  }

  private void commit() {
    write("commit refs/heads/c" + commits + "\ncommitter T <t@example.org> 1700000000 +0000\n");
    write("data 1\nx\n");
    if (commits > 0) {
      write("from refs/heads/c" + (commits - 1) + "\n");
    }
    write("deleteall\n");
    tree.forEach(this::write);
    write("\n");
    commits++;
  }

  private void write(RepoPath path, Entry entry) {
    if (entry.mode().equals("160000")) {
      write("M 160000 " + latin(entry.content()) + " " + octal(path) + "\n");
    } else {
      write(
          "M "
              + entry.mode()
              + " inline "
              + octal(path)
              + "\ndata "
              + entry.content().length
              + "\n");
      stream.writeBytes(entry.content());
      write("\n");
    }
  }

  private void write(String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String octal(RepoPath path) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte b : path.bytes()) {
      quoted.append(String.format("\\%03o", b & 0xff));
    }
    return quoted.append('"').toString();
  }

  private static String latin(RepoPath path) {
    return latin(path.bytes());
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
