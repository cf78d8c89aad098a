package dev.countersign.cli;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Progress;
import dev.countersign.review.OpenChange;
import dev.countersign.review.OpenRequest;
import dev.countersign.review.RangeSpec;
import dev.countersign.review.Workstation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A change named by its id or by its range. */
final class ChangeArgument {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private ChangeArgument() {}

  static OpenChange open(
      Workstation workstation,
      Path repository,
      String text,
      Optional<String> target,
      Optional<Path> policy,
      Progress progress) {
    if (ID.matcher(text).matches()) {
      return workstation.resume(ChangeId.parse(text), repository, progress);
    }
    return workstation.open(
        new OpenRequest(repository, target, RangeSpec.parse(text), policy), progress);
  }
}
