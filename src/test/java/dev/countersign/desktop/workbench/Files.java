package dev.countersign.desktop.workbench;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.Oid;
import dev.countersign.model.Plane;
import dev.countersign.model.RepoPath;
import dev.countersign.policy.Classification;
import dev.countersign.policy.FileGroup;
import dev.countersign.policy.SystemMatch;
import dev.countersign.review.ReviewFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Files of a change, made up. */
final class Files {
  private final List<ReviewFile> files = new ArrayList<>();

  Files add(FileGroup group, String path) {
    boolean isControl = group == FileGroup.CONTROL_PLANE;
    FileSide side = new FileSide(RepoPath.of(path), FileMode.REGULAR, new Oid("a".repeat(40)));
    OptionalInt tier =
        switch (group) {
          case CONTROL_PLANE, TIER_1 -> OptionalInt.of(1);
          case OTHER_TIERS -> OptionalInt.of(3);
          default -> OptionalInt.empty();
        };
    files.add(
        new ReviewFile(
            files.size(),
            new Classification(
                new FileChange(ChangeKind.ADDED, Optional.empty(), Optional.of(side), 0),
                List.of(new SystemMatch("system-" + group.ordinal(), "/**", side.path())),
                tier,
                Optional.of(isControl ? Plane.CONTROL : Plane.DATA),
                false,
                group)));
    return this;
  }

  List<ReviewFile> list() {
    return List.copyOf(files);
  }
}
