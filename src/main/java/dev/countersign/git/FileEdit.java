package dev.countersign.git;

import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;

/** What a new commit does to one file. */
public sealed interface FileEdit {
  /** Which file. */
  RepoPath path();

  /** A file that is not executable, with this text in UTF-8. */
  static FileEdit write(String path, String text) {
    return new Write(RepoPath.of(path), text.getBytes(StandardCharsets.UTF_8), false);
  }

  /** A file with these bytes. */
  static FileEdit write(RepoPath path, byte[] content, boolean executable) {
    return new Write(path, content.clone(), executable);
  }

  /** No file any more. */
  static FileEdit delete(String path) {
    return new Delete(RepoPath.of(path));
  }

  /** The file gets this content. */
  final class Write implements FileEdit {
    private final RepoPath path;
    private final byte[] content;
    private final boolean executable;

    private Write(RepoPath path, byte[] content, boolean executable) {
      this.path = path;
      this.content = content;
      this.executable = executable;
    }

    @Override
    public RepoPath path() {
      return path;
    }

    byte[] content() {
      return content;
    }

    boolean executable() {
      return executable;
    }
  }

  /**
   * The file goes.
   *
   * @param path which file
   */
  record Delete(RepoPath path) implements FileEdit {}
}
