package dev.countersign.evidence;

import dev.countersign.diff.PatchApplication;
import dev.countersign.diff.PatchApplier;
import dev.countersign.diff.PatchReading;
import dev.countersign.diff.PatchedFile;
import dev.countersign.model.ChangeKind;
import dev.countersign.model.FileMode;
import dev.countersign.model.Oid;
import dev.countersign.model.Progress;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares a diff with a path table: the same paths in the same order, the same modes and ids, and
 * where the content before is known, exactly the content after.
 */
final class DiffCheck {
  private static final int MOST_REASONS = 20;

  private final Function<Oid, Optional<byte[]>> blobs;
  private final Progress progress;
  private final List<String> reasons = new ArrayList<>();

  /**
   * Over these blobs.
   *
   * @param blobs the content of a blob of base; empty where it is not known
   */
  DiffCheck(Function<Oid, Optional<byte[]>> blobs, Progress progress) {
    this.blobs = blobs;
    this.progress = progress;
  }

  /** Why the diff is not the one of the table, safe to show; empty where it is. */
  List<String> reasons(List<PathRow> rows, byte[] diff) {
    switch (PatchApplier.read(diff)) {
      case PatchReading.Refused refused ->
          reasons.add(EvidenceNames.DIFF + ": " + refused.sentence());
      case PatchReading.Sections sections -> compare(rows, sections.files());
    }
    return reasons;
  }

  private void compare(List<PathRow> rows, List<PatchedFile> sections) {
    int next = 0;
    for (PathRow row : rows) {
      progress.throwIfCancelled();
      int needed = row.kind() == ChangeKind.TYPE_CHANGED ? 2 : 1;
      if (next + needed > sections.size()) {
        add("lacks " + row.path());
        return;
      }
      if (needed == 2) {
        section(row, row.oldSide(), Optional.empty(), sections.get(next));
        section(row, Optional.empty(), row.newSide(), sections.get(next + 1));
      } else {
        section(row, row.oldSide(), row.newSide(), sections.get(next));
      }
      if (reasons.size() >= MOST_REASONS) {
        return;
      }
      next += needed;
    }
    if (next < sections.size()) {
      add("changes " + sections.get(next).path() + " too, which the path table does not have");
    }
  }

  private void section(
      PathRow row,
      Optional<PathRow.Side> before,
      Optional<PathRow.Side> after,
      PatchedFile section) {
    boolean modeOnly = row.kind() == ChangeKind.MODE_CHANGED;
    boolean same =
        section.path().equals(row.path())
            && section.oldMode().equals(before.map(PathRow.Side::mode))
            && section.newMode().equals(after.map(PathRow.Side::mode))
            && section.oldId().equals(modeOnly ? Optional.empty() : before.map(PathRow.Side::id))
            && section.newId().equals(modeOnly ? Optional.empty() : after.map(PathRow.Side::id));
    if (!same) {
      add("is not about " + row.path() + " as the path table has it");
      return;
    }
    Optional<byte[]> old = before.isEmpty() ? Optional.of(new byte[0]) : content(row, before.get());
    if (old.isPresent()) {
      apply(row, after, section, old.get());
    }
  }

  private Optional<byte[]> content(PathRow row, PathRow.Side side) {
    if (side.mode() == FileMode.GITLINK) {
      return Optional.of(submodule(side.id()));
    }
    Optional<byte[]> bytes = blobs.apply(side.id());
    if (bytes.isPresent() && !side.digest().equals(Optional.of(Sha256.of(bytes.get())))) {
      reasons.add(EvidenceNames.PATHS + ": the digest of " + row.path() + " in base is wrong");
    }
    return bytes;
  }

  private void apply(
      PathRow row, Optional<PathRow.Side> after, PatchedFile section, byte[] before) {
    switch (PatchApplier.apply(section, before)) {
      case PatchApplication.Mismatch mismatch ->
          reasons.add(EvidenceNames.DIFF + ": " + mismatch.sentence());
      case PatchApplication.Applied applied -> {
        byte[] result = applied.after().toArray();
        if (after.isPresent() && !isContent(after.get(), result)) {
          add("does not give " + row.path() + " as the path table has it");
        }
      }
    }
  }

  private static boolean isContent(PathRow.Side side, byte[] bytes) {
    if (side.mode() == FileMode.GITLINK) {
      return java.util.Arrays.equals(bytes, submodule(side.id()));
    }
    return GitObjectId.of("blob", bytes, side.id()).equals(side.id())
        && side.digest().equals(Optional.of(Sha256.of(bytes)));
  }

  private static byte[] submodule(Oid id) {
    return ("Subproject commit " + id + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private void add(String problem) {
    reasons.add(EvidenceNames.DIFF + " " + problem);
  }
}
