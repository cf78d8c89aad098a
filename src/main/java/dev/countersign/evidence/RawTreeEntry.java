package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.FileMode;
import dev.countersign.model.Oid;
import dev.countersign.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One entry of a raw Git tree.
 *
 * @param mode its mode in octal digits, as written
 * @param name its bare name
 * @param id the blob, the tree, or the commit of a submodule
 */
public record RawTreeEntry(String mode, RepoPath name, Oid id) {
  private static final Pattern FILE = Pattern.compile("100[0-7]{3}");

  /** True for a folder. */
  public boolean isTree() {
    return mode.equals("40000");
  }

  /** True for an ordinary file, executable or not. */
  public boolean isRegularFile() {
    return mode.startsWith("100");
  }

  /** The bits of the mode where this is a regular file. */
  public OptionalInt fileBits() {
    return FILE.matcher(mode).matches()
        ? OptionalInt.of(Integer.parseInt(mode, 8))
        : OptionalInt.empty();
  }

  /** The same with the mode that Git reads, which for a regular file is one of two. */
  public RawTreeEntry asRead() {
    OptionalInt bits = fileBits();
    return bits.isPresent()
        ? new RawTreeEntry(FileMode.ofBits(bits.getAsInt()).octal(), name, id)
        : this;
  }

  static List<RawTreeEntry> parse(byte[] bytes, Oid like) throws Malformed {
    int idLength = like.hex().length() / 2;
    List<RawTreeEntry> entries = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int space = find(bytes, at, ' ');
      int nul = find(bytes, space, '\0');
      if (space == at || nul <= space + 1 || nul + 1 + idLength > bytes.length) {
        throw new Malformed("is not a Git tree");
      }
      entries.add(
          new RawTreeEntry(
              new String(bytes, at, space - at, StandardCharsets.ISO_8859_1),
              RepoPath.ofBytes(Arrays.copyOfRange(bytes, space + 1, nul)),
              new Oid(HexFormat.of().formatHex(bytes, nul + 1, nul + 1 + idLength))));
      at = nul + 1 + idLength;
    }
    return List.copyOf(entries);
  }

  private static int find(byte[] bytes, int from, char wanted) throws Malformed {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw new Malformed("is not a Git tree");
  }
}
