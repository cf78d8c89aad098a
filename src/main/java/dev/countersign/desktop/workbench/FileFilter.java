package dev.countersign.desktop.workbench;

import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileSide;
import dev.countersign.model.Plane;
import dev.countersign.policy.Classification;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which files of a change are listed.
 *
 * @param text letters of the path, whatever their case; words may stand apart
 * @param tier only this tier
 * @param plane only this plane
 * @param kind only files that changed so
 * @param unreviewed only those that are not reviewed yet
 */
record FileFilter(
    String text,
    OptionalInt tier,
    Optional<Plane> plane,
    Optional<ChangeKind> kind,
    boolean unreviewed) {
  static final FileFilter ALL =
      new FileFilter("", OptionalInt.empty(), Optional.empty(), Optional.empty(), false);

  FileFilter withText(String other) {
    return new FileFilter(other, tier, plane, kind, unreviewed);
  }

  FileFilter withTier(OptionalInt other) {
    return new FileFilter(text, other, plane, kind, unreviewed);
  }

  FileFilter withPlane(Optional<Plane> other) {
    return new FileFilter(text, tier, other, kind, unreviewed);
  }

  FileFilter withKind(Optional<ChangeKind> other) {
    return new FileFilter(text, tier, plane, other, unreviewed);
  }

  FileFilter withUnreviewed(boolean other) {
    return new FileFilter(text, tier, plane, kind, other);
  }

  /** How many of the choices beside the text narrow the list. */
  int choices() {
    return (tier.isPresent() ? 1 : 0)
        + (plane.isPresent() ? 1 : 0)
        + (kind.isPresent() ? 1 : 0)
        + (unreviewed ? 1 : 0);
  }

  boolean accepts(Classification file, boolean isReviewed) {
    return (!unreviewed || !isReviewed)
        && (tier.isEmpty() || tier.equals(file.tier()))
        && (plane.isEmpty() || plane.equals(file.plane()))
        && (kind.isEmpty() || kind.get() == file.file().kind())
        && acceptsText(file);
  }

  private boolean acceptsText(Classification file) {
    if (text.isBlank()) {
      return true;
    }
    // A plain separator: an expression would be read anew for each of perhaps 20,000 files.
    for (String word : text.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!isIn(file.file().newSide(), word)
          && !isIn(file.file().oldSide(), word)
          && file.systemIds().stream().noneMatch(id -> id.contains(word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Optional<FileSide> side, String word) {
    return side.isPresent() && side.get().path().toString().toLowerCase(Locale.ROOT).contains(word);
  }
}
