package dev.countersign.evidence;

import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A statement with its signature, as evidence keeps it.
 *
 * @param id digest of the statement's bytes
 * @param statement what they say
 * @param files the statement and its signature under their names in evidence
 */
public record SignedStatement(Sha256 id, Statement statement, SortedMap<String, byte[]> files) {
  /** The exact bytes that were signed; not to be written to. */
  public byte[] json() {
    return Objects.requireNonNull(files.get(EvidenceNames.statement(id)));
  }

  /** The armored signature over {@link #json()}; not to be written to. */
  public byte[] signature() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".sig"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
