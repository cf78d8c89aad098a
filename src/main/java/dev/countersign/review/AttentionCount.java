package dev.countersign.review;

import dev.countersign.model.Attention;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.AttentionScope;
import dev.countersign.policy.FileUnits;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a person has marked of a change, as it is written into a statement. */
final class AttentionCount {
  private AttentionCount() {}

  /** Per file: how many units there are and how many the person has marked. */
  static List<FileUnits> units(
      ReviewRange content, MarkBook marks, String person, Progress progress) {
    Set<String> marked = marks.marked(person);
    return content.reviewAll(progress).stream()
        .map(review ->
            new FileUnits(
                review.file().change().path(),
                review.units().size(),
                MarkBook.count(review, marked)))
        .toList();
  }

  /** The figures of a statement made at an instant. */
  static Attention measure(
      ReviewRange content, MarkBook marks, String person, Instant at, Progress progress) {
    List<RepoPath> all = content.files().stream().map(file -> file.change().path()).toList();
    Set<RepoPath> required =
        content
            .policy()
            .map(policy ->
                AttentionScope.files(
                    policy,
                    content.files().stream().map(ReviewFile::classification).toList(),
                    List.of(),
                    at))
            .orElse(Set.of());
    return AttentionScope.measure(all, required, units(content, marks, person, progress));
  }
}
