package dev.countersign.diff;

import java.util.Arrays;

/** Bytes that do not change, equal by content. */
public final class RawBytes {
  private final byte[] bytes;

  private RawBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A copy of {@code bytes}. */
  public static RawBytes of(byte[] bytes) {
    return new RawBytes(bytes.clone());
  }

  /** Of an array that nobody else keeps. */
  static RawBytes adopt(byte[] bytes) {
    return new RawBytes(bytes);
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** The bytes themselves, not to be written to. */
  byte[] view() {
    return bytes;
  }

  /** How many. */
  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawBytes raw && Arrays.equals(bytes, raw.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
