package dev.countersign.desktop.home;

import dev.countersign.desktop.common.Messages;
import dev.countersign.git.GitRepository;
import dev.countersign.git.RefInfo;
import dev.countersign.model.BadInput;
import dev.countersign.model.Oid;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import java.nio.file.Path;

/** Looks at a repository and a range without reading the change. May wait for the disk. */
final class RangeCheck {
  private RangeCheck() {}

  static RepositoryInfo describe(Path folder) {
    try (GitRepository git = GitRepository.open(folder)) {
      return new RepositoryInfo(
          git.refs().stream().map(RefInfo::shortName).distinct().toList(),
          git.defaultTargetRef().map(RangeCheck::shortName));
    }
  }

  /** What would be opened, in one sentence. */
  static String sentence(OpenRequest request) {
    try (GitRepository git = GitRepository.open(request.repository())) {
      String target =
          request
              .target()
              .map(git::fullRefName)
              .or(git::defaultTargetRef)
              .orElseThrow(
                  () -> new BadInput("range.no-target", Messages.text("open.target.missing")));
      RangeSpec range = request.range();
      Oid tip = git.resolve(target);
      Oid head = git.resolve(range.head());
      Oid base = base(git, range, head, tip);
      if (base.equals(head)) {
        throw new BadInput(
            "range.empty",
            Messages.text(
                range.base().isEmpty() ? "open.landed" : "open.empty", shortName(target)));
      }
      return Messages.text(
          "open.found",
          git.commit(head).subject(),
          head.abbreviated(),
          base.abbreviated(),
          shortName(target));
    }
  }

  private static Oid base(GitRepository git, RangeSpec range, Oid head, Oid tip) {
    if (range.base().isEmpty()) {
      return git.mergeBase(head, tip);
    }
    Oid base = git.resolve(range.base().get());
    return range.mergeBase() ? git.mergeBase(base, head) : base;
  }

  private static String shortName(String ref) {
    return ref.replaceFirst("^refs/(heads|remotes|tags)/", "");
  }
}
