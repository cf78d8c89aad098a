package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.VisibleText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a small text file that are neither empty nor a comment, with their numbers. */
final class TextLines {
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private TextLines() {}

  record Line(int number, String text) {}

  static List<Line> read(byte[] bytes, String fileName, String code) {
    if (bytes.length > MAX_BYTES) {
      throw new BadInput(
          code,
          VisibleText.escape(fileName)
              + " is larger than "
              + MAX_BYTES / (1024 * 1024)
              + " MiB; split it.");
    }
    String[] texts = decode(bytes, fileName, code).split("\n", -1);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i].strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        lines.add(new Line(i + 1, text));
      }
    }
    return lines;
  }

  static BadInput fault(String code, String fileName, int line, String reason) {
    return new BadInput(
        code,
        VisibleText.escape(fileName)
            + ":"
            + line
            + ": "
            + reason
            + "; nothing of the file is used until the line is mended.");
  }

  private static String decode(byte[] bytes, String fileName, String code) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (byte b : bytes) {
        if (b < 0) {
          break;
        }
        line += b == '\n' ? 1 : 0;
      }
      throw fault(code, fileName, line, "the file is not UTF-8 text");
    }
  }
}
