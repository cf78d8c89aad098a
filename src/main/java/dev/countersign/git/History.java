package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Walks over commits. */
final class History {
  private final Source source;

  History(Source source) {
    this.source = source;
  }

  Oid mergeBase(Oid a, Oid b) {
    List<Oid> bases = mergeBases(a, b);
    if (bases.size() == 1) {
      return bases.getFirst();
    }
    throw new BadInput(
        "git.merge-base",
        "The commits "
            + a.abbreviated()
            + " and "
            + b.abbreviated()
            + " have "
            + (bases.isEmpty() ? "no common ancestor" : bases.size() + " merge bases")
            + " in the repository "
            + source.where()
            + (bases.isEmpty()
                ? "; fetch the full history, or choose a head that comes from the target."
                : "; merge the target into the change so that there is exactly one."));
  }

  private List<Oid> mergeBases(Oid a, Oid b) {
    List<Oid> found =
        source.walk(walk -> {
          walk.setRevFilter(RevFilter.MERGE_BASE);
          walk.markStart(walk.parseCommit(Ids.of(a)));
          walk.markStart(walk.parseCommit(Ids.of(b)));
          List<Oid> out = new ArrayList<>();
          for (RevCommit next = walk.next(); next != null; next = walk.next()) {
            out.add(Ids.of(next));
          }
          return out;
        });
    return found.stream()
        .filter(base -> found.stream().noneMatch(o -> !o.equals(base) && isAncestor(base, o)))
        .toList();
  }

  boolean isAncestor(Oid ancestor, Oid descendant) {
    return source.walk(walk ->
        walk.isMergedInto(
            walk.parseCommit(Ids.of(ancestor)), walk.parseCommit(Ids.of(descendant))));
  }

  boolean onFirstParentLine(Oid commit, Oid tip) {
    return source.walk(walk -> {
      RevCommit sought = walk.parseCommit(Ids.of(commit));
      RevCommit at = walk.parseCommit(Ids.of(tip));
      while (!at.equals(sought) && at.getParentCount() > 0) {
        at = walk.parseCommit(at.getParent(0));
      }
      return at.equals(sought);
    });
  }

  Oid root(Oid commit) {
    return source.walk(walk -> {
      RevCommit at = walk.parseCommit(Ids.of(commit));
      while (at.getParentCount() > 0) {
        at = walk.parseCommit(at.getParent(0));
      }
      return Ids.of(at);
    });
  }

  CommitInfo commit(Oid id) {
    return source.walk(walk -> {
      walk.setRetainBody(true);
      return Commits.info(walk.parseCommit(Ids.of(id)));
    });
  }

  List<CommitInfo> range(Oid base, Oid head, Progress progress) {
    return source.walk(walk -> {
      walk.setRetainBody(true);
      List<CommitInfo> out = new ArrayList<>();
      start(walk, base, head);
      for (RevCommit next = walk.next(); next != null; next = walk.next()) {
        progress.throwIfCancelled();
        out.add(Commits.info(next));
        next.disposeBody();
      }
      return out;
    });
  }

  CommitSpan span(Oid base, Oid head, int most, Progress progress) {
    return source.walk(walk -> {
      walk.setRetainBody(true);
      List<CommitInfo> first = new ArrayList<>();
      int count = 0;
      start(walk, base, head);
      for (RevCommit next = walk.next(); next != null; next = walk.next()) {
        progress.throwIfCancelled();
        if (count++ < most) {
          first.add(Commits.info(next));
        }
        next.disposeBody();
      }
      return new CommitSpan(first, count);
    });
  }

  /** Everything that head has and base has not, children before their parents. */
  static void start(RevWalk walk, Oid base, Oid head) throws IOException {
    walk.sort(RevSort.TOPO);
    walk.markStart(walk.parseCommit(Ids.of(head)));
    walk.markUninteresting(walk.parseCommit(Ids.of(base)));
  }
}
