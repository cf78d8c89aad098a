package dev.countersign.git;

import dev.countersign.model.CommitInfo;
import dev.countersign.model.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/** What JGit parsed of a commit, in our words. */
final class Commits {
  private Commits() {}

  static CommitInfo info(RevCommit commit) {
    byte[] raw = commit.getRawBuffer();
    PersonIdent author = commit.getAuthorIdent();
    PersonIdent committer = commit.getCommitterIdent();
    return new CommitInfo(
        Ids.of(commit),
        Ids.of(commit.getTree()),
        Arrays.stream(commit.getParents()).map(Ids::of).toList(),
        identity(author, raw, RawParseUtils.author(raw, 0)),
        instant(author),
        identity(committer, raw, RawParseUtils.committer(raw, 0)),
        instant(committer),
        commit.getFullMessage());
  }

  /** Where a line is malformed, all of it stands as the name: a person must never get lost. */
  private static Identity identity(@Nullable PersonIdent person, byte[] raw, int start) {
    if (person != null) {
      return new Identity(person.getName(), person.getEmailAddress());
    }
    if (start < 0) {
      return new Identity("", "");
    }
    int end = RawParseUtils.nextLF(raw, start);
    return new Identity(
        new String(raw, start, Math.max(0, end - 1 - start), StandardCharsets.UTF_8), "");
  }

  private static Instant instant(@Nullable PersonIdent person) {
    return person == null ? Instant.EPOCH : person.getWhenAsInstant();
  }
}
