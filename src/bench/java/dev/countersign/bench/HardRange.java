package dev.countersign.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The {@link HardCases} as one range of a repository. */
final class HardRange {
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  private HardRange() {}

  /** Made where it is not there yet. */
  static GitRange in(Path folder) {
    if (!Files.exists(folder.resolve("HEAD"))) {
      new HardRange().make(folder);
    }
    return new GitRange(folder, "base", "head", "hard cases");
  }

  private void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<HardCase> cases = HardCases.all();
    commit("base");
    cases.forEach(one -> write(one.path(), one.old()));
    commit("head");
    print("from refs/heads/base\ndeleteall\n");
    cases.forEach(one -> write(one.path(), one.now()));
    GitRange.run(folder, new byte[0], List.of("git", "init", "-q", "--bare"));
    GitRange.run(folder, stream.toByteArray(), List.of("git", "fast-import", "--quiet"));
  }

  private void commit(String branch) {
    print("commit refs/heads/" + branch + "\n");
    print("committer Bench <bench@example.org> 1767225600 +0000\ndata 0\n");
  }

  private void write(String path, Optional<HardCase.Content> side) {
    side.ifPresent(content -> {
      String quoted = '"' + path.replace("\n", "\\n") + '"';
      switch (content.mode()) {
        case GITLINK ->
            print(
                "M 160000 "
                    + new String(content.bytes(), StandardCharsets.US_ASCII)
                    + " "
                    + quoted
                    + "\n");
        case REGULAR, EXECUTABLE, SYMLINK -> {
          print("M " + content.mode().octal() + " inline " + quoted + "\n");
          print("data " + content.bytes().length + "\n");
          stream.writeBytes(content.bytes());
          print("\n");
        }
      }
    });
  }

  private void print(String text) {
    stream.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
