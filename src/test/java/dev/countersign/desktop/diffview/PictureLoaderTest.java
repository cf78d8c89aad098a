package dev.countersign.desktop.diffview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.diff.RawBytes;
import dev.countersign.diff.RawSides;
import dev.countersign.diff.image.ImageFormat;
import dev.countersign.diff.image.Images;
import dev.countersign.model.Cancelled;
import dev.countersign.model.Progress;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PictureLoaderTest {
  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void equal_pixels_are_no_difference_and_a_larger_picture_is_one(ImageFormat format) {
    byte[] small = Images.of(format, 16, 8);
    Pictures.Loaded same = loaded(small, small);
    assertThat(same.difference().orElseThrow().differing()).isZero();
    Pictures.Loaded grown = loaded(small, Images.of(format, 16, 12));
    PictureDifference difference = grown.difference().orElseThrow();
    assertThat(difference.all()).isEqualTo(16 * 12);
    assertThat(difference.differing()).isEqualTo(16 * 4);
    assertThat(difference.share()).isEqualTo(100.0 / 3);
  }

  @Test
  void pixels_that_differ_are_counted_and_loud() {
    BufferedImage before = Images.picture(20, 10, Color.ORANGE);
    BufferedImage after = Images.picture(20, 10, Color.ORANGE);
    after.setRGB(3, 4, Color.BLUE.getRGB());
    PictureDifference difference =
        loaded(Images.write(ImageFormat.PNG, before), Images.write(ImageFormat.PNG, after))
            .difference()
            .orElseThrow();
    assertThat(difference.differing()).isEqualTo(1);
    assertThat(difference.share()).isEqualTo(0.5);
    assertThat(difference.picture().getPixelReader().getArgb(3, 4)).isEqualTo(0xffd6006c);
    assertThat(difference.picture().getPixelReader().getArgb(4, 4) >>> 24).isLessThan(0x80);
  }

  @Test
  void of_an_added_or_deleted_image_there_is_one_side_and_no_difference() {
    Optional<RawBytes> image = Optional.of(RawBytes.of(Images.of(ImageFormat.PNG, 4, 4)));
    Pictures added = load(new RawSides(Optional.empty(), image), Progress.none());
    assertThat(added)
        .isInstanceOfSatisfying(
            Pictures.Loaded.class,
            loaded -> {
              assertThat(loaded.left()).isEmpty();
              assertThat(loaded.right()).isPresent();
              assertThat(loaded.difference()).isEmpty();
            });
    assertThat(load(new RawSides(image, Optional.empty()), Progress.none()))
        .isInstanceOf(Pictures.Loaded.class);
  }

  @Test
  void of_an_animation_the_first_picture_is_shown() {
    Pictures.Loaded loaded = loaded(Images.animated(6, 4), Images.animated(6, 4));
    assertThat(loaded.left().orElseThrow().header().frames()).isEqualTo(2);
    assertThat(loaded.left().orElseThrow().image().getPixelReader().getArgb(1, 1))
        .isEqualTo(0xffff0000);
  }

  @Test
  void very_long_and_very_high_pictures_are_not_laid_over_each_other() {
    Pictures.Loaded loaded =
        loaded(Images.of(ImageFormat.PNG, 9_000, 1), Images.of(ImageFormat.PNG, 1, 9_000));
    assertThat(loaded.difference()).isEmpty();
    assertThat(loaded.right()).isPresent();
  }

  @Test
  void what_is_no_image_on_one_side_is_none() {
    byte[] text = "GIF, they said\0".getBytes(StandardCharsets.US_ASCII);
    assertThat(load(sides(text, Images.of(ImageFormat.PNG, 4, 4)), Progress.none()))
        .isEqualTo(new Pictures.NoPictures());
    assertThat(load(new RawSides(Optional.empty(), Optional.empty()), Progress.none()))
        .isEqualTo(new Pictures.NoPictures());
  }

  @Test
  void a_decompression_bomb_is_refused_by_its_header() {
    byte[] bomb = Images.of(ImageFormat.PNG, 4, 4);
    Arrays.fill(bomb, 17, 20, (byte) 0x7f);
    assertThat(load(sides(bomb, bomb), Progress.none()))
        .isInstanceOfSatisfying(
            Pictures.Refused.class,
            refused -> assertThat(refused.sentence()).contains("PNG", "25 million pixels"));
  }

  @ParameterizedTest
  @EnumSource(ImageFormat.class)
  void damage_never_escapes(ImageFormat format) {
    byte[] whole = Images.of(format, 24, 16);
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] damaged =
          i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      for (int hits = random.nextInt(5); hits > 0 && damaged.length > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      assertThat(load(sides(damaged, whole), Progress.none())).isNotNull();
    }
  }

  @Test
  void decoding_can_be_stopped() {
    Progress stopped =
        new Progress() {
          @Override
          public void update(String step, long done, long total) {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    byte[] image = Images.of(ImageFormat.PNG, 40, 40);
    assertThatThrownBy(() -> load(sides(image, image), stopped)).isInstanceOf(Cancelled.class);
  }

  private static Pictures.Loaded loaded(byte[] before, byte[] after) {
    return (Pictures.Loaded) load(sides(before, after), Progress.none());
  }

  private static Pictures load(RawSides sides, Progress progress) {
    return PictureLoader.load(sides, progress);
  }

  private static RawSides sides(byte[] before, byte[] after) {
    return new RawSides(Optional.of(RawBytes.of(before)), Optional.of(RawBytes.of(after)));
  }
}
