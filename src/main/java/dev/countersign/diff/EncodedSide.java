package dev.countersign.diff;

import dev.countersign.diff.Decoding.Basis;
import dev.countersign.model.FileSide;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * One side of which the encoding is known.
 *
 * @param side what it is; empty where there is no such side
 * @param size of the raw content in bytes
 * @param bytes to be cut into lines: the content, or for a wide encoding the same text as UTF-8
 * @param decoding how it is decoded
 */
record EncodedSide(Optional<FileSide> side, int size, RawBytes bytes, Decoding decoding) {
  EncodedSide as(Charset charset, Basis basis) {
    return new EncodedSide(side, size, bytes, decoding.as(charset, basis));
  }

  boolean isAscii() {
    return !decoding.bom() && Encodings.isAscii(bytes.view());
  }
}
