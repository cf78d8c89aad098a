package dev.countersign.diff;

import dev.countersign.diff.PatchedFile.Binary;
import dev.countersign.diff.PatchedFile.Content;
import dev.countersign.diff.PatchedFile.Literal;
import dev.countersign.diff.PatchedFile.Text;
import dev.countersign.diff.PatchedFile.Unchanged;
import dev.countersign.model.FileMode;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the sections of a patch, exactly as {@link PatchWriter} writes them. */
final class PatchParser {
  private static final String SECTION = "diff --git ";
  private final PatchLines lines;

  PatchParser(byte[] patch) {
    lines = new PatchLines(patch);
  }

  List<PatchedFile> sections() throws PatchRefused {
    List<PatchedFile> sections = new ArrayList<>();
    while (!lines.isAtEnd()) {
      sections.add(section());
    }
    return List.copyOf(sections);
  }

  private PatchedFile section() throws PatchRefused {
    RepoPath path = path(lines.nextAfter(SECTION));
    int start = lines.line();
    Optional<FileMode> oldMode = Optional.empty();
    Optional<FileMode> newMode = Optional.empty();
    boolean modeChange = lines.startsWith("old mode ");
    boolean added = lines.startsWith("new file mode ");
    boolean deleted = lines.startsWith("deleted file mode ");
    if (modeChange) {
      oldMode = Optional.of(mode(lines.textAfter("old mode ")));
      newMode = Optional.of(mode(lines.textAfter("new mode ")));
      if (oldMode.equals(newMode) || !oldMode.get().isFile() || !newMode.get().isFile()) {
        throw lines.refused("only the executable bit of a file can change");
      }
      if (!lines.startsWith("index ")) {
        return new PatchedFile(
            path, oldMode, newMode, Optional.empty(), Optional.empty(), new Unchanged(), start);
      }
    } else if (added) {
      newMode = Optional.of(mode(lines.textAfter("new file mode ")));
    } else if (deleted) {
      oldMode = Optional.of(mode(lines.textAfter("deleted file mode ")));
    }
    String index = lines.textAfter("index ");
    if (!modeChange && !added && !deleted) {
      int space = index.indexOf(' ');
      if (space < 0) {
        throw lines.refused("the mode is missing after the ids");
      }
      oldMode = Optional.of(mode(index.substring(space + 1)));
      newMode = oldMode;
      index = index.substring(0, space);
    }
    int dots = index.indexOf("..");
    if (dots < 0 || index.length() != 2 * dots + 2) {
      throw lines.refused("two full ids are expected");
    }
    Optional<Oid> oldId = id(index.substring(0, dots), added);
    Optional<Oid> newId = id(index.substring(dots + 2), deleted);
    if (oldId.equals(newId)) {
      throw lines.refused("the two ids are the same");
    }
    return new PatchedFile(
        path, oldMode, newMode, oldId, newId, content(path, added, deleted), start);
  }

  private Content content(RepoPath path, boolean added, boolean deleted) throws PatchRefused {
    if ((added || deleted) && (lines.isAtEnd() || lines.startsWith(SECTION))) {
      return new Unchanged();
    }
    if (lines.startsWith("GIT binary patch")) {
      expect("GIT binary patch", "");
      Literal after = literal();
      return new Binary(literal(), after);
    }
    expect("--- ", added ? "/dev/null" : PatchWriter.name("a/", path));
    expect("+++ ", deleted ? "/dev/null" : PatchWriter.name("b/", path));
    return new Text(new PatchHunkParser(lines).hunks());
  }

  private void expect(String prefix, String rest) throws PatchRefused {
    if (!lines.textAfter(prefix).equals(rest)) {
      throw lines.refused("\"" + prefix + rest + "\" is expected here");
    }
  }

  /** Both names are quoted alike, so each is one half of the rest of the line. */
  private RepoPath path(byte[] names) throws PatchRefused {
    int half = names.length / 2;
    if (names.length % 2 == 0 || names[half] != ' ') {
      throw lines.refused("the two names of the file are not the same");
    }
    Optional<byte[]> before = QuotedPath.parse(Arrays.copyOf(names, half));
    Optional<byte[]> after = QuotedPath.parse(Arrays.copyOfRange(names, half + 1, names.length));
    if (before.isEmpty() || after.isEmpty()) {
      throw lines.refused("the name of the file is not quoted as Git does it");
    }
    String old = new String(before.get(), StandardCharsets.ISO_8859_1);
    String now = new String(after.get(), StandardCharsets.ISO_8859_1);
    if (!old.startsWith("a/")
        || !now.startsWith("b/")
        || !old.substring(2).equals(now.substring(2))) {
      throw lines.refused("the two names of the file are not the same");
    }
    String path = old.substring(2);
    for (String segment : path.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw lines.refused("the path has a segment that is empty, \".\" or \"..\"");
      }
    }
    if (path.indexOf('\0') >= 0) {
      throw lines.refused("the path has a NUL in it");
    }
    return RepoPath.ofBytes(path.getBytes(StandardCharsets.ISO_8859_1));
  }

  private FileMode mode(String octal) throws PatchRefused {
    for (FileMode mode : FileMode.values()) {
      if (mode.octal().equals(octal)) {
        return mode;
      }
    }
    throw lines.refused("this is not the mode of a file");
  }

  private Optional<Oid> id(String hex, boolean absent) throws PatchRefused {
    boolean full = hex.length() == 40 || hex.length() == 64;
    if (!full || !hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
      throw lines.refused("two full ids are expected");
    }
    if (hex.chars().allMatch(c -> c == '0') != absent) {
      throw lines.refused("an id is zero exactly where there is no file");
    }
    return absent ? Optional.empty() : Optional.of(new Oid(hex));
  }

  private Literal literal() throws PatchRefused {
    String digits = lines.textAfter("literal ");
    long size = PatchHunkParser.number(digits).orElse(Long.MAX_VALUE);
    if (size > PatchApplier.LARGEST_BINARY) {
      throw lines.refused("the size of a binary content is a number up to 256 MB");
    }
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
      deflated.writeBytes(
          GitBase85.parse(line)
              .orElseThrow(() -> lines.refused("this is not a line of Git's base 85")));
    }
    return new Literal((int) size, RawBytes.adopt(deflated.toByteArray()));
  }
}
