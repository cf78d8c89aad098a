package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.FileMode;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code source/paths.tsv}: one line per changed path, ordered by the path's raw bytes, ASCII.
 *
 * <pre>status TAB oldMode TAB newMode TAB oldBlob TAB newBlob TAB oldSha256 TAB newSha256 TAB path
 * </pre>
 */
public final class PathTable {
  private static final String NO_MODE = "000000";
  private static final String NONE = "-";
  private static final String HEX = "0123456789abcdef";

  private PathTable() {}

  /**
   * The bytes of the table.
   *
   * @throws IllegalArgumentException where the rows are not ordered, each path once
   */
  public static byte[] write(List<PathRow> rows) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      PathRow row = rows.get(i);
      if (i > 0 && rows.get(i - 1).path().compareTo(row.path()) >= 0) {
        throw new IllegalArgumentException("rows are ordered by path, each path once");
      }
      line(row, out);
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** What the bytes say. */
  public static List<PathRow> parse(byte[] bytes) throws Malformed {
    List<PathRow> rows = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      int number = rows.size() + 1;
      if (end == bytes.length) {
        throw new Malformed("line " + number + " has no end");
      }
      PathRow row = row(Arrays.copyOfRange(bytes, start, end + 1), number);
      if (!rows.isEmpty() && rows.getLast().path().compareTo(row.path()) >= 0) {
        throw new Malformed("line " + number + ": paths must be ordered by bytes, each once");
      }
      rows.add(row);
      start = end + 1;
    }
    return rows;
  }

  /** A path as the table has it. */
  public static String escape(RepoPath path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.bytes()) {
      int c = b & 0xff;
      if (c < 0x21 || c > 0x7e || c == '\\' || c == '"') {
        out.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  private static void line(PathRow row, StringBuilder out) {
    out.append(row.kind().letter()).append('\t');
    out.append(mode(row.oldSide())).append('\t').append(mode(row.newSide())).append('\t');
    out.append(id(row.oldSide())).append('\t').append(id(row.newSide())).append('\t');
    out.append(digest(row.oldSide())).append('\t').append(digest(row.newSide())).append('\t');
    out.append(escape(row.path())).append('\n');
  }

  private static String mode(Optional<PathRow.Side> side) {
    return side.map(it -> it.mode().octal()).orElse(NO_MODE);
  }

  private static String id(Optional<PathRow.Side> side) {
    return side.map(it -> it.id().hex()).orElse(NONE);
  }

  private static String digest(Optional<PathRow.Side> side) {
    return side.flatMap(PathRow.Side::digest).map(Sha256::hex).orElse(NONE);
  }

  private static PathRow row(byte[] bytes, int number) throws Malformed {
    String line = new String(bytes, 0, bytes.length - 1, StandardCharsets.ISO_8859_1);
    String[] cells = line.split("\t", -1);
    if (cells.length != 8) {
      throw new Malformed("line " + number + ": eight columns are expected");
    }
    PathRow row;
    try {
      row =
          new PathRow(
              unescape(cells[7]),
              side(cells[1], cells[3], cells[5]),
              side(cells[2], cells[4], cells[6]));
    } catch (IllegalArgumentException e) {
      throw new Malformed("line " + number + ": " + e.getMessage());
    }
    StringBuilder again = new StringBuilder();
    line(row, again);
    if (!again.toString().equals(line + "\n")) {
      throw new Malformed("line " + number + " is not in the one form that lines have");
    }
    return row;
  }

  private static Optional<PathRow.Side> side(String mode, String id, String digest) {
    if (mode.equals(NO_MODE)) {
      return Optional.empty();
    }
    FileMode known =
        Arrays.stream(FileMode.values())
            .filter(value -> value.octal().equals(mode))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("not the mode of a file"));
    Optional<Sha256> sha = digest.equals(NONE) ? Optional.empty() : Optional.of(new Sha256(digest));
    return Optional.of(new PathRow.Side(known, new Oid(id), sha));
  }

  private static RepoPath unescape(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\') {
        out.write(text.charAt(i));
        continue;
      }
      if (i + 3 >= text.length() || text.charAt(i + 1) != 'x') {
        throw new IllegalArgumentException("an escape is not \\xHH");
      }
      out.write(16 * HEX.indexOf(text.charAt(i + 2)) + HEX.indexOf(text.charAt(i + 3)));
      i += 3;
    }
    return RepoPath.ofBytes(out.toByteArray());
  }
}
