package dev.countersign.git;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileSide;
import dev.countersign.model.Limit;
import dev.countersign.model.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pairs added files with the old files they come from, in three passes as {@code git diff} does:
 * the same content, then the same file name with three quarters of the way to a full match, then
 * whatever is most similar.
 */
final class RenameSearch {
  private final SignatureLoader signatures;
  private final ChangeSetOptions options;
  private final Progress progress;
  private final List<Limit> limits;

  RenameSearch(
      SignatureLoader signatures, ChangeSetOptions options, Progress progress, List<Limit> limits) {
    this.signatures = signatures;
    this.options = options;
    this.progress = progress;
    this.limits = limits;
  }

  List<FileChange> pair(List<FileChange> plain) {
    boolean copies = options.renames() == ChangeSetOptions.Renames.RENAMES_AND_COPIES;
    List<FileChange> from =
        plain.stream()
            .filter(change ->
                change.kind() == ChangeKind.DELETED
                    || (copies && change.kind() != ChangeKind.ADDED))
            .toList();
    List<FileSide> targets =
        plain.stream()
            .filter(change -> change.kind() == ChangeKind.ADDED)
            .flatMap(change -> change.newSide().stream())
            .toList();
    if (from.isEmpty() || targets.isEmpty()) {
      return plain;
    }
    boolean[] kept = new boolean[from.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = from.get(i).kind() != ChangeKind.DELETED;
    }
    List<FileSide> sources = from.stream().flatMap(change -> change.oldSide().stream()).toList();
    Pairing pairing = new Pairing(sources, kept, targets, copies);
    sameContent(pairing, sources.size(), targets.size());
    int minimum = options.minimumSimilarity() * ContentSignature.FULL / 100;
    if (!copies) {
      new NamedPairs(pairing, signatures).find(minimum);
    }
    new SimilarPairs(pairing, signatures, progress, options.searchBudget()).find(minimum, limits);
    signatures.limit().ifPresent(limits::add);
    return resolve(plain, pairing);
  }

  private void sameContent(Pairing pairing, int sources, int targets) {
    Map<String, List<Integer>> byContent = new HashMap<>();
    for (int s = 0; s < sources; s++) {
      byContent.computeIfAbsent(contentKey(pairing.source(s)), key -> new ArrayList<>()).add(s);
    }
    for (int t = 0; t < targets; t++) {
      progress.throwIfCancelled();
      int best = -1;
      int bestRank = -1;
      for (int s : byContent.getOrDefault(contentKey(pairing.target(t)), List.of())) {
        int rank = (pairing.unused(s) ? 1 : 0) + (pairing.sameName(s, t) ? 1 : 0);
        if (pairing.available(s) && rank > bestRank) {
          best = s;
          bestRank = rank;
          if (rank == 2) {
            break;
          }
        }
      }
      if (best >= 0) {
        pairing.pair(best, t, ContentSignature.FULL);
      }
    }
  }

  /** Files pair whatever their executable bit; links and submodules only among themselves. */
  private static String contentKey(FileSide side) {
    return (side.mode().isFile() ? "" : side.mode().octal()) + side.id().hex();
  }

  private static List<FileChange> resolve(List<FileChange> plain, Pairing pairing) {
    List<FileChange> out = new ArrayList<>(plain.size());
    Set<FileSide> gone = new HashSet<>();
    int t = 0;
    for (FileChange change : plain) {
      if (change.kind() != ChangeKind.ADDED) {
        continue;
      }
      int s = pairing.sourceOf(t);
      if (s < 0) {
        out.add(change);
      } else {
        FileSide from = pairing.source(s);
        boolean copy = pairing.othersRemain(s);
        gone.add(from);
        out.add(
            new FileChange(
                copy ? ChangeKind.COPIED : ChangeKind.RENAMED,
                Optional.of(from),
                Optional.of(pairing.target(t)),
                pairing.scoreOf(t) * 100 / ContentSignature.FULL));
      }
      t++;
    }
    for (FileChange change : plain) {
      boolean replaced =
          change.kind() == ChangeKind.DELETED && gone.contains(change.oldSide().orElseThrow());
      if (change.kind() != ChangeKind.ADDED && !replaced) {
        out.add(change);
      }
    }
    out.sort(Comparator.comparing(FileChange::path));
    return out;
  }
}
