package dev.countersign.diff.image;

/** Bytes that are not what the format asks for. */
final class MalformedImage extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedImage(String what) {
    super(what);
  }
}
