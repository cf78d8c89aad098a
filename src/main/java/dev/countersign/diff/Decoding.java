package dev.countersign.diff;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How bytes become text.
 *
 * @param charset of the raw bytes
 * @param basis how that is known
 * @param bom whether they begin with a byte order mark
 * @param declared what was declared for them, followed or not; not asked for where all is ASCII
 */
record Decoding(Charset charset, Basis basis, boolean bom, Optional<DeclaredCharset> declared) {
  /** How an encoding is known. */
  enum Basis {
    /** The bytes show it: they are valid UTF-8 or begin with a byte order mark. */
    BYTES,
    /** It was declared, and the bytes are valid in it. */
    DECLARED,
    /** The bytes are valid in it and look like text. */
    GUESSED,
    /** It is not: any that gives every byte a character would do. */
    NONE
  }

  boolean lenient() {
    return basis == Basis.NONE;
  }

  /** Whether what is compared is the same text as UTF-8, because lines cannot be cut otherwise. */
  boolean isWide() {
    return Charsets.isWide(charset);
  }

  /** Whether the bytes alone, and nobody's word, decide. */
  boolean isOpen() {
    boolean word = declared.flatMap(it -> Charsets.named(it.name())).isPresent();
    return basis == Basis.GUESSED || (basis == Basis.NONE && !word);
  }

  Decoding as(Charset other, Basis otherBasis) {
    return new Decoding(other, otherBasis, bom, declared);
  }
}
