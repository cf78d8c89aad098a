package dev.countersign.evidence;

import java.util.List;

/** What reading the files of evidence gave. */
public sealed interface EvidenceReading {
  /**
   * Every file is what its name says, every digest of the basis resolves.
   *
   * @param contents what the files say
   */
  record Sound(EvidenceContents contents) implements EvidenceReading {}

  /**
   * Some file is not.
   *
   * @param reasons file by file, safe to show
   */
  record Unsound(List<String> reasons) implements EvidenceReading {
    /** Copies the list. */
    public Unsound {
      reasons = List.copyOf(reasons);
    }
  }
}
