package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.FiledStatement;
import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Step 7: nothing that is mentioned is missing, and nobody reaches for what is another's. */
final class CompletenessStep {
  private static final String TITLE = "Journals and statements seen";

  private CompletenessStep() {}

  static Check check(EvidenceContents contents) {
    JournalStep journals = new JournalStep(contents);
    journals.check();
    List<String> omitted = new ArrayList<>(journals.omitted());
    contents.statements().values().forEach(filed -> references(contents, filed, omitted));
    if (!journals.forked().isEmpty()) {
      List<String> all = new ArrayList<>(journals.forked());
      all.addAll(omitted);
      return new Check(7, TITLE, Outcome.FORKED, all);
    }
    if (!omitted.isEmpty()) {
      return new Check(7, TITLE, Outcome.OMITTED, omitted);
    }
    return contents
        .newest()
        .map(newest ->
            new Check(
                7,
                TITLE,
                Outcome.COMPLETE_AS_OF,
                List.of(
                    "As of "
                        + newest
                        + " (claimed) nothing is missing that somebody here has seen; what"
                        + " nobody else saw can be left out, as no evidence ref was"
                        + " compared.")))
        .orElseGet(
            () -> new Check(7, TITLE, Outcome.NOT_CHECKED, List.of("There are no statements.")));
  }

  private static void references(
      EvidenceContents contents, FiledStatement filed, List<String> reasons) {
    for (Sha256 seen : filed.statement().seen()) {
      if (!contents.statements().containsKey(seen)) {
        reasons.add("statement %s has seen %s, which is not here".formatted(filed.id(), seen));
      }
    }
    Stream.concat(filed.statement().supersedes().stream(), filed.statement().withdraws().stream())
        .forEach(other -> own(contents, filed, other, reasons));
  }

  private static void own(
      EvidenceContents contents, FiledStatement filed, Sha256 other, List<String> reasons) {
    FiledStatement replaced = contents.statements().get(other);
    if (replaced == null) {
      reasons.add("statement %s replaces %s, which is not here".formatted(filed.id(), other));
    } else if (!replaced.statement().signer().id().equals(filed.statement().signer().id())) {
      reasons.add(
          "statement %s of %s reaches for %s of %s, but only one's own can be replaced or withdrawn"
              .formatted(
                  filed.id(),
                  filed.statement().signer().id(),
                  other,
                  replaced.statement().signer().id()));
    }
  }
}
