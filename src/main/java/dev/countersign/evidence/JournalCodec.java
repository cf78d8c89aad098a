package dev.countersign.evidence;

import dev.countersign.evidence.json.JsonObject;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.json.StrictJson;
import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code journal/*.jsonl}: lines exactly as {@link JournalLine#text()} gives them. */
public final class JournalCodec {
  /** Bytes of one line, at most. */
  public static final int MAX_LINE = 1_000;

  private JournalCodec() {}

  /** The bytes of these lines. */
  public static byte[] write(List<JournalLine> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.forEach(line -> out.writeBytes(line.text().getBytes(StandardCharsets.UTF_8)));
    return out.toByteArray();
  }

  /** What the bytes say; chains are not looked at. */
  public static List<JournalLine> parse(byte[] bytes) throws Malformed {
    List<JournalLine> lines = new ArrayList<>();
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      int number = lines.size() + 1;
      if (end == bytes.length) {
        throw new Malformed("line " + number + " has no end");
      }
      lines.add(line(Arrays.copyOfRange(bytes, start, end + 1), number));
      start = end + 1;
    }
    return lines;
  }

  private static JournalLine line(byte[] bytes, int number) throws Malformed {
    JournalLine line;
    try {
      line = line(StrictJson.parse(bytes, MAX_LINE));
    } catch (Malformed e) {
      throw new Malformed("line " + number + ": " + e.reason());
    }
    if (!Arrays.equals(line.text().getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new Malformed("line " + number + " is not in the one form that lines have");
    }
    return line;
  }

  private static JournalLine line(JsonObject json) throws Malformed {
    json.constant("v", 1);
    String kind = json.as("kind", Forms::method);
    JournalLine line =
        new JournalLine(
            json.as("journal", Forms::uuid),
            json.number("seq"),
            json.as("prev", Sha256::new),
            json.as("prevInChange", Sha256::new),
            json.as("at", Forms::instant),
            kind,
            json.optionalAs("change", ChangeId::parse),
            json.optionalAs("object", Sha256::new));
    json.end();
    return line;
  }
}
