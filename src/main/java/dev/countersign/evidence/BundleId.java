package dev.countersign.evidence;

import dev.countersign.model.Sha256;

/**
 * The id of a bundle: the digest of its manifest. The same evidence has the same id.
 *
 * @param manifest the digest
 */
public record BundleId(Sha256 manifest) {
  @Override
  public String toString() {
    return manifest.hex();
  }
}
