package dev.countersign.diff.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.diff.image.ImageProbe.Decodable;
import dev.countersign.diff.image.ImageProbe.NoImage;
import dev.countersign.diff.image.ImageProbe.Refused;
import dev.countersign.diff.image.ImageProbe.Why;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageHeadersTest {
  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void the_size_stands_in_the_header(ImageFormat format) {
    assertThat(ImageHeaders.probe(Images.of(format, 7, 5)))
        .isInstanceOfSatisfying(
            Decodable.class,
            image -> {
              assertThat(image.format()).isEqualTo(format);
              assertThat(image.width()).isEqualTo(7);
              assertThat(image.height()).isEqualTo(5);
              assertThat(image.frames()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "B", "<svg width='9'/>", "GIF90a and more", "\u0089PNG", "text"})
  void other_content_is_no_image(String text) {
    assertThat(ImageHeaders.probe(text.getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new NoImage());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PNG,  16, 0x7fffffff, TOO_MANY_PIXELS
          PNG,  16, 0xffffffff, MALFORMED
          PNG,  16, 0,          MALFORMED
          PNG,  20, 0x00989680, TOO_MANY_PIXELS
          PNG,  12, 0x49454e44, MALFORMED
          """)
  void a_png_that_claims_too_much_is_refused(
      ImageFormat format, int offset, String value, Why why) {
    byte[] bytes = Images.of(format, 7, 5);
    ByteBuffer.wrap(bytes).putInt(offset, Integer.parseUnsignedInt(hex(value), 16));
    assertThat(ImageHeaders.probe(bytes)).isEqualTo(new Refused(format, why));
  }

  @Test
  void a_second_header_that_a_decoder_might_believe_is_refused() {
    byte[] bytes = Images.of(ImageFormat.PNG, 7, 5);
    byte[] twice = new byte[bytes.length + 25];
    System.arraycopy(bytes, 0, twice, 0, 33);
    System.arraycopy(bytes, 8, twice, 33, 25);
    System.arraycopy(bytes, 33, twice, 58, bytes.length - 33);
    ByteBuffer.wrap(twice).putInt(41, 1_000_000);
    assertThat(ImageHeaders.probe(twice)).isEqualTo(new Refused(ImageFormat.PNG, Why.MALFORMED));
  }

  @Test
  void a_bitmap_that_claims_too_much_is_refused() {
    byte[] bytes = Images.of(ImageFormat.BMP, 7, 5);
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(22, Integer.MIN_VALUE);
    assertThat(ImageHeaders.probe(bytes))
        .isEqualTo(new Refused(ImageFormat.BMP, Why.TOO_MANY_PIXELS));
    header.putInt(22, -5);
    assertThat(ImageHeaders.probe(bytes)).isInstanceOf(Decodable.class);
    header.putInt(46, 1 << 30);
    assertThat(ImageHeaders.probe(bytes)).isEqualTo(new Refused(ImageFormat.BMP, Why.MALFORMED));
  }

  @Test
  void the_first_picture_of_an_animation_can_be_had_alone() {
    byte[] still = Images.of(ImageFormat.GIF, 7, 5);
    byte[] animated = Images.animated(7, 5);
    assertThat(ImageHeaders.probe(animated))
        .isInstanceOfSatisfying(
            Decodable.class,
            image -> {
              assertThat(image.frames()).isEqualTo(2);
              assertThat(ImageHeaders.probe(image.still(animated)))
                  .isInstanceOfSatisfying(
                      Decodable.class, alone -> assertThat(alone.frames()).isEqualTo(1));
            });
    Decodable one = (Decodable) ImageHeaders.probe(still);
    assertThat(one.still(still)).isSameAs(still);
  }

  @Test
  void a_picture_larger_than_its_animation_is_refused() {
    byte[] bytes = Images.of(ImageFormat.GIF, 7, 5);
    int picture = Images.indexOfPicture(bytes);
    Arrays.fill(bytes, picture + 5, picture + 9, (byte) 0xff);
    assertThat(ImageHeaders.probe(bytes))
        .isEqualTo(new Refused(ImageFormat.GIF, Why.TOO_MANY_PIXELS));
  }

  @Test
  void a_photograph_of_very_many_scans_is_refused() {
    assertThat(ImageHeaders.probe(Images.scans(7, 5, ImageHeaders.MOST_SCANS)))
        .isInstanceOf(Decodable.class);
    assertThat(ImageHeaders.probe(Images.scans(7, 5, ImageHeaders.MOST_SCANS + 1)))
        .isEqualTo(new Refused(ImageFormat.JPEG, Why.TOO_MANY_SCANS));
    assertThat(ImageHeaders.probe(Images.scans(65_535, 65_535, 1)))
        .isEqualTo(new Refused(ImageFormat.JPEG, Why.TOO_MANY_PIXELS));
    assertThat(ImageHeaders.probe(Images.scans(7, 0, 1)))
        .isEqualTo(new Refused(ImageFormat.JPEG, Why.MALFORMED));
    assertThat(ImageHeaders.probe(Images.scans(7, 5, 0)))
        .isEqualTo(new Refused(ImageFormat.JPEG, Why.MALFORMED));
  }

  @Test
  void a_very_large_file_is_refused_unread() {
    byte[] bytes = Arrays.copyOf(Images.of(ImageFormat.PNG, 7, 5), ImageHeaders.MOST_BYTES + 1);
    assertThat(ImageHeaders.probe(bytes))
        .isEqualTo(new Refused(ImageFormat.PNG, Why.TOO_MANY_BYTES));
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void whatever_is_cut_off_or_damaged_has_an_answer_within_bounds(ImageFormat format) {
    byte[] whole = Images.of(format, 7, 5);
    for (int length = 0; length < whole.length; length++) {
      check(ImageHeaders.probe(Arrays.copyOf(whole, length)));
    }
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      check(ImageHeaders.probe(damaged));
    }
  }

  private static void check(ImageProbe probe) {
    if (probe instanceof Decodable image) {
      assertThat((long) image.width() * image.height())
          .isPositive()
          .isLessThanOrEqualTo(ImageHeaders.MOST_PIXELS);
      assertThat(image.frames()).isPositive();
    }
  }

  private static String hex(String value) {
    return value.startsWith("0x") ? value.substring(2) : value;
  }
}
