package dev.countersign.diff.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small images, written by the JDK. */
public final class Images {
  private Images() {}

  /** A plain image. */
  public static byte[] of(ImageFormat format, int width, int height) {
    return write(format, picture(width, height, Color.ORANGE));
  }

  /** Any picture in a format. */
  public static byte[] write(ImageFormat format, BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format.name().toLowerCase(Locale.ROOT), out)) {
        throw new IllegalStateException("no writer for " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A picture of one colour. */
  public static BufferedImage picture(int width, int height, Color color) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, color.getRGB());
      }
    }
    return picture;
  }

  /** A GIF of two pictures. */
  public static byte[] animated(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (Color color : new Color[] {Color.RED, Color.BLUE}) {
        writer.writeToSequence(new IIOImage(picture(width, height, color), null, null), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** Where the descriptor of the first picture of a GIF stands. */
  static int indexOfPicture(byte[] gif) {
    int colours = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
    int at = 13 + colours;
    while (gif[at] == 0x21) {
      at += 2;
      while (gif[at] != 0) {
        at += 1 + (gif[at] & 0xff);
      }
      at++;
    }
    return at;
  }

  /** The bare markers of a JPEG, with scans of no data. */
  static byte[] scans(int width, int height, int scans) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes(0xff, 0xd8, 0xff, 0xc2, 0, 11, 8, height >> 8, height & 0xff));
    out.writeBytes(bytes(width >> 8, width & 0xff, 1, 1, 0x11, 0));
    for (int i = 0; i < scans; i++) {
      out.writeBytes(bytes(0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0, 0xff, 0xd3, 7));
    }
    out.writeBytes(bytes(0xff, 0xd9));
    return out.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
