package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code MANIFEST.sha256}: a line for every file but the manifest and its signature, sorted as the
 * C locale sorts, in the format of {@code sha256sum}.
 */
public final class Manifest {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([\\x21-\\x7e]+)");

  private Manifest() {}

  /** The manifest of these files; the manifest itself and its signature are passed over. */
  public static byte[] of(SortedMap<String, byte[]> files) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (isListed(file.getKey())) {
        out.append(Sha256.of(file.getValue())).append("  ").append(file.getKey()).append('\n');
      }
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** What the bytes say. */
  public static SortedMap<String, Sha256> parse(byte[] bytes) throws Malformed {
    SortedMap<String, Sha256> digests = new TreeMap<>();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      throw new Malformed("the last line has no end");
    }
    int number = 0;
    for (String line :
        text.isEmpty() ? new String[0] : text.substring(0, text.length() - 1).split("\n", -1)) {
      number++;
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new Malformed("line " + number + ": a digest, two spaces and a name are expected");
      }
      String name = matcher.group(2);
      if (!digests.isEmpty() && digests.lastKey().compareTo(name) >= 0) {
        throw new Malformed("line " + number + ": names must be sorted, each once");
      }
      digests.put(name, new Sha256(matcher.group(1)));
    }
    return digests;
  }

  /** True for every file that the manifest has a line for. */
  public static boolean isListed(String name) {
    return !name.equals(EvidenceNames.MANIFEST) && !name.equals(EvidenceNames.MANIFEST_SIGNATURE);
  }
}
