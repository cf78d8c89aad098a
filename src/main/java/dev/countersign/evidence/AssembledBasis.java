package dev.countersign.evidence;

import dev.countersign.model.Basis;
import dev.countersign.model.Sha256;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A basis with every file that it names.
 *
 * @param basis what it says
 * @param digest digest of its exact bytes
 * @param files all files of it under their names in evidence, {@code basis.json} among them
 */
public record AssembledBasis(Basis basis, Sha256 digest, SortedMap<String, byte[]> files) {
  /** The exact bytes of {@code basis.json}; not to be written to. */
  public byte[] json() {
    return Objects.requireNonNull(files.get(EvidenceNames.BASIS));
  }
}
