package dev.countersign.store;

import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Follows the two chains of a journal, line by line. */
final class Chain {
  private final UUID journal;
  private final Map<ChangeId, Sha256> lastOfChange = new HashMap<>();
  private Sha256 last = Sha256.ZERO;
  private long count;

  Chain(UUID journal) {
    this.journal = journal;
  }

  /**
   * A line of the journal and the digest that was kept with it.
   *
   * @param line as read from its columns
   * @param digest as kept when it was written
   */
  record Kept(JournalLine line, Sha256 digest) {}

  ChainCheck check(List<Kept> lines) {
    for (Kept kept : lines) {
      Optional<String> fault = follow(kept);
      if (fault.isPresent()) {
        long seq = kept.line().seq();
        return new ChainCheck.Broken(
            seq, "The journal is not whole: line " + seq + " " + fault.get() + ".");
      }
    }
    return new ChainCheck.Whole(count, last);
  }

  private Optional<String> follow(Kept kept) {
    JournalLine line = kept.line();
    Sha256 expected =
        line.change().map(id -> lastOfChange.getOrDefault(id, Sha256.ZERO)).orElse(Sha256.ZERO);
    if (!line.journal().equals(journal)) {
      return Optional.of("belongs to another journal");
    }
    if (line.seq() != count + 1) {
      return Optional.of("stands where line " + (count + 1) + " has to be");
    }
    if (!line.digest().equals(kept.digest())) {
      return Optional.of("was changed after it was written");
    }
    if (!line.prev().equals(last)) {
      return Optional.of("does not follow from the line before it");
    }
    if (!line.prevInChange().equals(expected)) {
      return Optional.of("does not follow from the line before it of the same change");
    }
    count++;
    last = line.digest();
    line.change().ifPresent(id -> lastOfChange.put(id, line.digest()));
    return Optional.empty();
  }
}
