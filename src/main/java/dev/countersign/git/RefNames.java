package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The names a repository has for its commits. */
final class RefNames {
  private static final String ORIGIN = Constants.R_REMOTES + "origin/";
  private final Source source;

  RefNames(Source source) {
    this.source = source;
  }

  List<RefInfo> all() {
    return source.walk(walk -> {
      List<RefInfo> out = new ArrayList<>();
      collect(walk, Constants.R_HEADS, RefInfo.Kind.BRANCH, out);
      collect(walk, Constants.R_REMOTES, RefInfo.Kind.REMOTE_BRANCH, out);
      collect(walk, Constants.R_TAGS, RefInfo.Kind.TAG, out);
      out.sort(Comparator.comparing(RefInfo::kind).thenComparing(RefInfo::name));
      return out;
    });
  }

  private void collect(RevWalk walk, String prefix, RefInfo.Kind kind, List<RefInfo> out)
      throws IOException {
    for (Ref ref : source.repository().getRefDatabase().getRefsByPrefix(prefix)) {
      ObjectId id = ref.getObjectId();
      if (id == null || ref.isSymbolic()) {
        continue;
      }
      Optional<RevCommit> commit = commit(walk, id);
      if (commit.isPresent()) {
        String shortName = ref.getName().substring(prefix.length());
        out.add(new RefInfo(ref.getName(), shortName, kind, Ids.of(commit.get())));
      }
    }
  }

  /** Empty for a tag of a tree or blob, and for what a shallow or broken clone lacks. */
  private static Optional<RevCommit> commit(RevWalk walk, ObjectId id) throws IOException {
    try {
      return Optional.of(walk.parseCommit(id));
    } catch (MissingObjectException | IncorrectObjectTypeException e) {
      return Optional.empty();
    }
  }

  Optional<String> defaultTarget() {
    return GitFailures.reading(
        source.where(),
        () -> {
          Ref remote = exact(ORIGIN + Constants.HEAD);
          if (remote != null && remote.isSymbolic() && remote.getObjectId() != null) {
            return Optional.of(remote.getTarget().getName());
          }
          Ref head = exact(Constants.HEAD);
          if (head != null && head.isSymbolic() && head.getObjectId() != null) {
            return Optional.of(head.getTarget().getName());
          }
          for (String name : List.of("main", "master")) {
            for (String prefix : List.of(ORIGIN, Constants.R_HEADS)) {
              if (exact(prefix + name) != null) {
                return Optional.of(prefix + name);
              }
            }
          }
          return Optional.empty();
        });
  }

  String full(String name) {
    return find(name)
        .orElseThrow(() ->
            new BadInput(
                "git.unknown-ref",
                "There is no branch "
                    + VisibleText.escape(name)
                    + " in the repository "
                    + source.where()
                    + "; fetch it, or name another target."));
  }

  Optional<String> find(String name) {
    return GitFailures.reading(
        source.where(),
        () -> {
          List<String> places =
              List.of("", Constants.R_HEADS, Constants.R_REMOTES, ORIGIN, Constants.R_TAGS);
          for (String place : places) {
            String candidate = place + name;
            if (candidate.startsWith(Constants.R_REFS) && exact(candidate) != null) {
              return Optional.of(candidate);
            }
          }
          return Optional.empty();
        });
  }

  private @Nullable Ref exact(String name) throws IOException {
    return source.repository().getRefDatabase().exactRef(name);
  }

  Oid resolve(String revision) {
    return source.walk(walk -> {
      try {
        ObjectId id = source.repository().resolve(revision);
        if (id == null) {
          throw unknown(revision, "");
        }
        return Ids.of(walk.parseCommit(id));
      } catch (AmbiguousObjectException e) {
        throw unknown(revision, ": it is ambiguous; give more digits");
      } catch (IncorrectObjectTypeException e) {
        throw unknown(revision, ": it is not a commit");
      } catch (MissingObjectException | IllegalArgumentException e) {
        throw unknown(revision, "");
      }
    });
  }

  private BadInput unknown(String revision, String why) {
    return new BadInput(
        "git.unknown-revision",
        "The repository "
            + source.where()
            + " has no commit "
            + VisibleText.escape(revision)
            + why
            + ".");
  }
}
