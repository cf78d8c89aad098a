package dev.countersign.diff;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bare repository of stock git with two commits, A and B, made of any paths, modes and bytes. */
final class GitJudge {
  private static final Oid SUBMODULE_BASE = new Oid("1".repeat(40));
  private final Path folder;

  /** A file of a tree; for a submodule the bytes are the hexadecimal id of the commit. */
  record Entry(FileMode mode, RawBytes bytes) {
    static Entry file(byte[] bytes) {
      return new Entry(FileMode.REGULAR, RawBytes.of(bytes));
    }

    static Entry file(String text) {
      return file(text.getBytes(StandardCharsets.UTF_8));
    }

    static Entry of(FileMode mode, String text) {
      return new Entry(mode, RawBytes.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] content() {
      return mode == FileMode.GITLINK ? new byte[0] : bytes.toArray();
    }
  }

  GitJudge(Path folder) throws Exception {
    this.folder = folder;
    git(new byte[0], Map.of(), "init", "-q", "--bare", ".");
  }

  static Entry submodule(int n) {
    return Entry.of(
        FileMode.GITLINK, SUBMODULE_BASE.hex().substring(1) + Character.forDigit(n, 16));
  }

  /** Makes both commits. */
  void trees(Map<RepoPath, Entry> a, Map<RepoPath, Entry> b) throws Exception {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    commit(stream, "A", a);
    commit(stream, "B", b);
    git(stream.toByteArray(), Map.of(), "fast-import", "--quiet", "--force");
  }

  String tree(String commit) throws Exception {
    return text(git(new byte[0], Map.of(), "rev-parse", "refs/heads/" + commit + "^{tree}"));
  }

  /** What git finds changed, without renames. */
  List<FileChange> changes() throws Exception {
    byte[] raw =
        git(
            new byte[0],
            Map.of(),
            "diff-tree",
            "-r",
            "-z",
            "--raw",
            "--full-index",
            "--no-renames",
            "refs/heads/A",
            "refs/heads/B");
    String[] fields = new String(raw, StandardCharsets.ISO_8859_1).split("\0");
    List<FileChange> changes = new ArrayList<>();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      String[] head = fields[i].substring(1).split(" ");
      RepoPath path = RepoPath.ofBytes(fields[i + 1].getBytes(StandardCharsets.ISO_8859_1));
      ChangeKind kind =
          switch (head[4].charAt(0)) {
            case 'A' -> ChangeKind.ADDED;
            case 'D' -> ChangeKind.DELETED;
            case 'T' -> ChangeKind.TYPE_CHANGED;
            default -> ChangeKind.MODIFIED;
          };
      changes.add(
          new FileChange(kind, side(path, head[0], head[2]), side(path, head[1], head[3]), 0));
    }
    return changes;
  }

  /** The tree that {@code git apply --cached} makes of A. */
  String treeAfterApplying(byte[] patch) throws Exception {
    Path index = Files.createTempFile(folder, "index", "");
    Files.delete(index);
    Map<String, String> environment = Map.of("GIT_INDEX_FILE", index.toString());
    git(new byte[0], environment, "read-tree", "refs/heads/A");
    if (patch.length > 0) {
      git(patch, environment, "apply", "--cached", "--whitespace=nowarn", "-");
    }
    return text(git(new byte[0], environment, "write-tree"));
  }

  byte[] git(byte[] input, Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
    command.addAll(List.of(arguments));
    Path in = Files.createTempFile(folder, "in", "");
    Path err = Files.createTempFile(folder, "err", "");
    Files.write(in, input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    byte[] output = process.getInputStream().readAllBytes();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(command + " says " + exit + ": " + Files.readString(err));
    }
    Files.delete(in);
    Files.delete(err);
    return output;
  }

  private static void commit(ByteArrayOutputStream out, String name, Map<RepoPath, Entry> tree) {
    write(out, "commit refs/heads/" + name + "\ncommitter T <t@example.org> 1700000000 +0000\n");
    write(out, "data 1\nx\ndeleteall\n");
    tree.forEach((path, entry) -> {
      if (entry.mode() == FileMode.GITLINK) {
        write(out, "M 160000 " + text(entry.bytes().toArray()) + " " + octal(path) + "\n");
      } else {
        write(out, "M " + entry.mode().octal() + " inline " + octal(path) + "\n");
        write(out, "data " + entry.bytes().size() + "\n");
        out.writeBytes(entry.bytes().toArray());
        write(out, "\n");
      }
    });
  }

  private static String octal(RepoPath path) {
    StringBuilder quoted = new StringBuilder("\"");
    for (byte b : path.bytes()) {
      quoted.append(String.format("\\%03o", b & 0xff));
    }
    return quoted.append('"').toString();
  }

  private static Optional<FileSide> side(RepoPath path, String mode, String id) {
    return mode.equals("000000")
        ? Optional.empty()
        : Optional.of(new FileSide(path, FileMode.ofBits(Integer.parseInt(mode, 8)), new Oid(id)));
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).strip();
  }
}
