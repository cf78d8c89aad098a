package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.FiledStatement;
import dev.countersign.evidence.JournalKinds;
import dev.countersign.model.JournalLine;
import dev.countersign.model.JournalRef;
import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Step 7, journals: chains that continue themselves, an intent for every statement. */
final class JournalStep {
  private final EvidenceContents contents;
  private final List<String> forked = new ArrayList<>();
  private final List<String> omitted = new ArrayList<>();

  JournalStep(EvidenceContents contents) {
    this.contents = contents;
  }

  void check() {
    contents.journals().forEach(this::chain);
    Set<Sha256> intents = new HashSet<>();
    for (FiledStatement filed : contents.statements().values()) {
      intent(filed, intents);
    }
  }

  /** Where a journal does not continue itself. */
  List<String> forked() {
    return forked;
  }

  /** What a journal mentions and the bundle lacks, and the other way round. */
  List<String> omitted() {
    return omitted;
  }

  private void chain(UUID id, List<JournalLine> lines) {
    Sha256 last = Sha256.ZERO;
    long seq = 0;
    for (JournalLine line : lines) {
      String where = "journal " + id + ", line " + line.seq();
      boolean ofHere =
          line.journal().equals(id)
              && line.change().equals(Optional.of(contents.basis().changeId()));
      if (!ofHere) {
        forked.add(where + " belongs to another journal or change");
      }
      boolean follows = line.seq() > seq && line.prevInChange().equals(last);
      boolean adjoins = line.seq() != seq + 1 || line.prev().equals(last);
      if (!follows || !adjoins) {
        forked.add(where + " does not continue the line before it");
      }
      boolean missing =
          line.kind().equals(JournalKinds.SIGNED)
              && line.object()
                  .filter(object -> contents.statements().containsKey(object))
                  .isEmpty();
      if (missing) {
        omitted.add(where + " tells of a signed statement that is not here");
      }
      last = line.digest();
      seq = line.seq();
    }
  }

  private void intent(FiledStatement filed, Set<Sha256> intents) {
    JournalRef ref = filed.statement().journal();
    Optional<JournalLine> line =
        contents.journals().getOrDefault(ref.journal(), List.of()).stream()
            .filter(candidate -> candidate.seq() == ref.seq())
            .findFirst();
    if (line.isEmpty()) {
      omitted.add("the journal line of the intent of statement " + filed.id() + " is not here");
    } else if (!line.get().digest().equals(ref.sha256())) {
      forked.add("statement " + filed.id() + " was made over another line of the journal");
    } else if (!line.get().kind().equals(JournalKinds.INTENT)
        || !line.get().object().equals(Optional.of(filed.statement().basis()))) {
      omitted.add("the journal line that statement " + filed.id() + " names is no intent of it");
    } else if (!intents.add(ref.sha256())) {
      forked.add("statement " + filed.id() + " uses the intent of another statement");
    }
  }
}
