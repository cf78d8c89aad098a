package dev.countersign.diff.image;

/** The formats of images that can be shown. */
public enum ImageFormat {
  /** Portable Network Graphics. */
  PNG,
  /** JPEG File Interchange Format and its relatives. */
  JPEG,
  /** Graphics Interchange Format. */
  GIF,
  /** Windows bitmap. */
  BMP
}
