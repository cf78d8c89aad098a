package dev.countersign.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which encoding is guessed from bytes, and where none is. */
class CharsetGuessTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          windows-31j  | // 在庫の数を確認する
          windows-31j  | # 再試行の回数。超えたら注文を保留にする
          windows-31j  | 日本
          windows-31j  | // ①から⑨まで
          EUC-JP       | // 在庫の数を確認する。カタカナもある
          EUC-JP       | # 再試行の回数。超えたら注文を保留にする
          EUC-JP       | # 注文が失敗したとき
          GB18030      | // 重试次数的上限，超过后保留订单并通知负责人
          windows-1252 | // Größe der Bestellung prüfen, Straße
          windows-1252 | café
          windows-1252 | // it’s “quoted” – 5 €
          windows-1252 | // don’t, it’s, he’ll
          windows-1252 | © 2026
          windows-1251 | // Проверка суммы заказа перед отправкой
          Big5         | // 重試次數的上限，超過後保留訂單並通知負責人
          EUC-KR       | // 주문을 확인하고 재시도 횟수를 제한한다. 결제가 실패하면 알린다
          """)
  void text_is_read_right(String charset, String text) {
    byte[] bytes = (text + "\nx = 1;\n").getBytes(Charset.forName(charset));
    assertThat(guess(bytes)).isEqualTo(charset);
  }

  @Test
  void damaged_utf_8_is_no_other_encoding() {
    byte[] bytes = "// 在庫の数を確認する\n".getBytes(StandardCharsets.UTF_8);
    bytes[4] = 'x';
    assertThat(guess(bytes)).isEqualTo("none");
  }

  @Test
  void bytes_at_random_are_no_text() {
    assertThat(guess(new byte[] {'a', -1, '\n'})).isEqualTo("none");
    assertThat(guess(new byte[] {(byte) 0x81, (byte) 0x8d, (byte) 0x90, '\n'})).isEqualTo("none");
  }

  private static String guess(byte[] bytes) {
    return CharsetGuess.of(bytes, new Work(Long.MAX_VALUE, Progress.none()))
        .map(Charset::name)
        .orElse("none");
  }
}
