package dev.countersign.diff;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Guesses the encoding of a text that is no UTF-8 and for which none is declared. An encoding is
 * only proposed where every byte is valid in it: by how often its characters occur in real texts
 * (Mozilla's detector), and in a short text by rules of our own.
 */
final class CharsetGuess {
  /** More would not change the detector's mind. */
  private static final int MOST_BYTES = 1 << 20;

  private static final int PIECE = 1 << 12;
  private static final Map<String, Charset> DETECTED =
      Map.of(
          Constants.CHARSET_SHIFT_JIS,
          Charsets.SHIFT_JIS,
          Constants.CHARSET_EUC_JP,
          Charsets.EUC_JP,
          Constants.CHARSET_GB18030,
          Charsets.GB18030,
          Constants.CHARSET_BIG5,
          Charset.forName("Big5"),
          Constants.CHARSET_EUC_KR,
          Charset.forName("EUC-KR"),
          Constants.CHARSET_WINDOWS_1251,
          Charset.forName("windows-1251"));

  private CharsetGuess() {}

  /** The most plausible encoding; empty where none is. */
  static Optional<Charset> of(byte[] bytes, Work work) {
    if (isMostlyUtf8(bytes)) {
      return Optional.empty();
    }
    return Stream.<Supplier<Optional<Charset>>>of(
            () -> Optional.of(Charsets.EUC_JP).filter(it -> hasKana(bytes)),
            () -> detected(bytes, work),
            () -> Optional.of(Charsets.SHIFT_JIS).filter(it -> hasCommonShiftJis(bytes)),
            () -> Optional.of(Charsets.WINDOWS_1252).filter(it -> isWestern(bytes)))
        .flatMap(proposal -> proposal.get().stream())
        .filter(charset -> Charsets.decodes(bytes, charset, work))
        .findFirst();
  }

  private static Optional<Charset> detected(byte[] bytes, Work work) {
    UniversalDetector detector = new UniversalDetector();
    int end = Math.min(bytes.length, MOST_BYTES);
    for (int from = 0; from < end && !detector.isDone(); from += PIECE) {
      int length = Math.min(PIECE, end - from);
      work.add(length);
      detector.handleData(bytes, from, length);
    }
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset()).map(DETECTED::get);
  }

  /** Whether most of what is not ASCII is UTF-8, so that the rest is damage and no encoding. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8);
    long damaged = text.chars().filter(c -> c == '\ufffd').count();
    long whole = text.chars().filter(c -> c >= 0x80).count() - damaged;
    return whole > damaged;
  }

  /** Whether one of ten pairs of bytes or more would be kana in EUC-JP, as in no other language. */
  private static boolean hasKana(byte[] bytes) {
    int pairs = 0;
    int kana = 0;
    for (int at = 0; at + 1 < bytes.length; at += bytes[at] < 0 ? 2 : 1) {
      int lead = bytes[at] & 0xff;
      pairs += lead >= 0x80 ? 1 : 0;
      kana += (lead == 0xa4 || lead == 0xa5) && bytes[at + 1] < 0 ? 1 : 0;
    }
    return kana > 1 && 10 * kana >= pairs;
  }

  /**
   * Whether the pairs of bytes are kana and the more usual kanji (JIS X 0208, rows 1 to 47). At
   * least half must be more than a typographic quote of windows-1252 before a letter would be.
   */
  private static boolean hasCommonShiftJis(byte[] bytes) {
    int pairs = 0;
    int sure = 0;
    for (int at = 0; at < bytes.length; at += bytes[at] < 0 ? 2 : 1) {
      int lead = bytes[at] & 0xff;
      if (lead >= 0x80) {
        if (lead == 0x80 || lead > 0x97 || at + 1 == bytes.length) {
          return false;
        }
        pairs++;
        sure += bytes[at + 1] < 0 || lead <= 0x83 ? 1 : 0;
      }
    }
    return pairs > 1 && 2 * sure >= pairs;
  }

  /** Whether what is not ASCII stands alone or in twos, as accents, quotes and signs do. */
  private static boolean isWestern(byte[] bytes) {
    int all = 0;
    int crowded = 0;
    for (int at = 0; at < bytes.length; ) {
      int start = at;
      while (at < bytes.length && bytes[at] < 0) {
        if (bytes[at] == -1) {
          return false;
        }
        at++;
      }
      all += at - start;
      crowded += at - start > 2 ? at - start : 0;
      at++;
    }
    return all > 0 && 10 * crowded <= all;
  }
}
