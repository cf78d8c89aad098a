package dev.countersign.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import dev.countersign.diff.DiffOptions.Whitespace;
import dev.countersign.diff.DiffQuality.Level;
import dev.countersign.model.Progress;
import java.util.List;

/**
 * The differing lines of two sides.
 *
 * @param blocks from top to bottom, none touching another
 * @param level how good the comparison is
 */
record LineDiff(List<Box> blocks, Level level) {

  /** Compares raw bytes, terminators included: what a patch needs. */
  static LineDiff exact(RawLines left, RawLines right, Progress progress) {
    LineInterner interner = new LineInterner(Whitespace.EXACT, progress);
    int[] a = interner.intern(left, 0);
    int[] b = interner.intern(right, 0);
    return of(left, right, a, b, interner.distinct(), progress);
  }

  /** Compares lines by ids below {@code distinct}. */
  static LineDiff of(
      RawLines left, RawLines right, int[] a, int[] b, int distinct, Progress progress) {
    BoundedDiff algorithm = new BoundedDiff(distinct, progress);
    Patch<Integer> patch = DiffUtils.diff(new IdList(a), new IdList(b), algorithm);
    List<Box> blocks = patch.getDeltas().stream().map(LineDiff::box).toList();
    Slider slider = new Slider(a, b, new Boundaries(left), new Boundaries(right), progress);
    return new LineDiff(slider.slide(blocks), algorithm.level());
  }

  private static Box box(AbstractDelta<Integer> delta) {
    Chunk<Integer> source = delta.getSource();
    Chunk<Integer> target = delta.getTarget();
    return new Box(
        source.getPosition(),
        source.getPosition() + source.size(),
        target.getPosition(),
        target.getPosition() + target.size());
  }
}
