package dev.countersign.diff;

import java.util.BitSet;

/** What of a text cannot be seen in its lines: its byte order mark and how each line ends. */
public final class TextForm {
  /** No mark, and every line ends with a line feed. */
  public static final TextForm PLAIN = new TextForm(false, new BitSet());

  private final boolean bom;
  private final BitSet crLfs;

  private TextForm(boolean bom, BitSet crLfs) {
    this.bom = bom;
    this.crLfs = crLfs;
  }

  static TextForm of(boolean bom, RawLines lines) {
    BitSet crLfs = new BitSet(lines.count());
    for (int i = 0; i < lines.count(); i++) {
      crLfs.set(i, lines.endsWithCrLf(i));
    }
    return new TextForm(bom, crLfs);
  }

  /** Whether the text begins with a byte order mark. */
  public boolean bom() {
    return bom;
  }

  /** Whether a line ends with carriage return and line feed. */
  public boolean crLf(int line) {
    return crLfs.get(line);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextForm form && bom == form.bom && crLfs.equals(form.crLfs);
  }

  @Override
  public int hashCode() {
    return 31 * crLfs.hashCode() + Boolean.hashCode(bom);
  }

  @Override
  public String toString() {
    return (bom ? "BOM, " : "") + crLfs.cardinality() + " CRLF";
  }
}
