package dev.countersign.bench;

import dev.countersign.diff.LargeTexts;
import dev.countersign.model.FileMode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Every case that is known to be hard, the same each time. */
final class HardCases {
  private static final String POINTER =
      "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 12\n";
  private static final String CODE = "int a = 1; // one\n".repeat(300);

  private final List<HardCase> all = new ArrayList<>();

  private HardCases() {}

  /** All of them. */
  static List<HardCase> all() {
    HardCases cases = new HardCases();
    cases.large();
    cases.encodings();
    cases.bytes();
    cases.entries();
    return List.copyOf(cases.all);
  }

  private void large() {
    add(LargeTexts.FIVE_DISTINCT, 30_000, "txt");
    add(LargeTexts.REVERSED, 30_000, "txt");
    add(LargeTexts.ALL_DIFFERENT, 20_000, "txt");
    add(LargeTexts.LONG_LINE, 50_000, "min.js");
    add(LargeTexts.EMPTY_LINES, 100_000, "txt");
    add(LargeTexts.JSON_OF_FIFTY_LINES_EDITED, 100_000, "lock.json");
    add(LargeTexts.JSON_OF_FIFTY_LINES_REWRITTEN, 100_000, "lock.json");
    add(LargeTexts.SECTIONS_MOVED, 100_000, "java");
    add(LargeTexts.ONE_PER_CENT_EDITED, 100_000, "java");
    add(LargeTexts.EVERY_OTHER_LINE, 100_000, "py");
    Random random = new Random(1);
    String minified =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "f" + random.nextInt(900) + "(a,{b:" + i + "});")
            .collect(Collectors.joining());
    all.add(
        HardCase.of(
            "one-megabyte-line.min.js", minified + "\n", minified.replace("f77(", "g77(") + "\n"));
    String long5000 = "word ".repeat(1_000);
    all.add(
        HardCase.of(
            "lines-of-5000.txt",
            (long5000 + "old\n").repeat(200),
            (long5000 + "new\n").repeat(200)));
  }

  private void encodings() {
    all.add(HardCase.of("only-the-final-newline.txt", CODE, CODE.strip()));
    all.add(HardCase.of("crlf-to-lf.java", CODE.replace("\n", "\r\n"), CODE));
    all.add(HardCase.of("mixed.java", CODE, CODE.replace("\n", "\r\n") + CODE));
    all.add(HardCase.of("lone-cr.txt", CODE, CODE.replace("; ", ";\r")));
    all.add(HardCase.of("bom-added.java", CODE, "\ufeff" + CODE));
    all.add(HardCase.of("utf-16.txt", utf16(CODE), utf16(CODE.replace('1', '2'))));
    Charset shiftJis = Charset.forName("Shift_JIS");
    String japanese = "\u65e5\u672c\u8a9e\n".repeat(200);
    all.add(
        HardCase.of(
            "shift-jis.txt",
            (japanese + "a\n").getBytes(shiftJis),
            (japanese + "b\n").getBytes(shiftJis)));
    byte[] invalid = CODE.getBytes(StandardCharsets.UTF_8);
    invalid[40] = -1;
    all.add(HardCase.of("invalid-utf-8.txt", invalid, CODE.getBytes(StandardCharsets.UTF_8)));
    String emoji = "a\ud83d\ude00e\u0301 b\u202e\u200bc\n";
    all.add(
        HardCase.of(
            "emoji.txt", emoji.repeat(5_000), emoji.replace("\ude00", "\ude01").repeat(5_000)));
    all.add(HardCase.of("tabs.txt", "\ta\tb\n".repeat(500), "        a\tb\n".repeat(500)));
    all.add(HardCase.of("line-separator.txt", "a\u2028b\n".repeat(500), "ab\n".repeat(500)));
    all.add(HardCase.of("nul-at-byte-8193.txt", "a\n".repeat(4_096) + "\0\n", "a\n".repeat(4_096)));
  }

  private void bytes() {
    Random random = new Random(2);
    byte[] old = new byte[4 << 20];
    random.nextBytes(old);
    byte[] now = old.clone();
    now[3 << 20]++;
    all.add(HardCase.of("binary.bin", old, now));
    all.add(HardCase.of("image.png", image(64, 48), image(640, 480)));
    all.add(HardCase.of("large-image.png", image(4_000, 3_000), image(4_000, 3_001)));
    all.add(
        HardCase.of(
            "lfs.psd", POINTER.formatted("1".repeat(64)), POINTER.formatted("2".repeat(64))));
  }

  private void entries() {
    byte[] code = CODE.getBytes(StandardCharsets.UTF_8);
    byte[] link = "mode.sh".getBytes(StandardCharsets.UTF_8);
    all.add(HardCase.of("mode.sh", FileMode.REGULAR, code, FileMode.EXECUTABLE, code));
    all.add(HardCase.of("link", FileMode.REGULAR, code, FileMode.SYMLINK, link));
    all.add(HardCase.of("submodule", FileMode.GITLINK, digits('1'), FileMode.GITLINK, digits('2')));
    all.add(HardCase.of("with\nnewline.txt", "a\n", "b\n"));
    all.add(HardCase.of("with\u202eoverride.txt", "a\n", "b\n"));
    all.add(
        HardCase.of("empty.sh", FileMode.REGULAR, new byte[0], FileMode.EXECUTABLE, new byte[0]));
    Optional<HardCase.Content> whole =
        Optional.of(
            new HardCase.Content(
                FileMode.REGULAR, LargeTexts.ONE_PER_CENT_EDITED.of(50_000).now()));
    all.add(new HardCase("added.java", Optional.empty(), whole));
    all.add(new HardCase("deleted.java", whole, Optional.empty()));
  }

  private void add(LargeTexts texts, int lines, String extension) {
    LargeTexts.Pair pair = texts.of(lines);
    String name = texts.name().toLowerCase(Locale.ROOT).replace('_', '-');
    all.add(HardCase.of(name + "." + extension, pair.old(), pair.now()));
  }

  private static byte[] image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, i * 31);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] utf16(String text) {
    return ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] digits(char digit) {
    return String.valueOf(digit).repeat(40).getBytes(StandardCharsets.US_ASCII);
  }
}
