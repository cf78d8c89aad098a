package dev.countersign.git;

import dev.countersign.model.FileSide;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which added files come from which old files, while that is being found. Not thread safe.
 *
 * <p>Sources and targets are numbered in the order of their paths.
 */
final class Pairing {
  private static final int NONE = -1;

  private final List<FileSide> sources;
  private final List<FileSide> targets;
  private final boolean copies;
  private final int[] uses;
  private final int[] sourceOf;
  private final int[] scoreOf;
  private final String[] sourceNames;
  private final String[] targetNames;

  /**
   * @param kept for each source whether it stays, so that whatever comes from it is a copy
   */
  Pairing(List<FileSide> sources, boolean[] kept, List<FileSide> targets, boolean copies) {
    this.sources = sources;
    this.targets = targets;
    this.copies = copies;
    this.uses = new int[sources.size()];
    for (int i = 0; i < kept.length; i++) {
      uses[i] = kept[i] ? 1 : 0;
    }
    this.sourceOf = new int[targets.size()];
    Arrays.fill(sourceOf, NONE);
    this.scoreOf = new int[targets.size()];
    this.sourceNames = names(sources);
    this.targetNames = names(targets);
  }

  private static String[] names(List<FileSide> sides) {
    return sides.stream().map(side -> side.path().fileName()).toArray(String[]::new);
  }

  FileSide source(int i) {
    return sources.get(i);
  }

  FileSide target(int i) {
    return targets.get(i);
  }

  boolean copies() {
    return copies;
  }

  boolean unused(int source) {
    return uses[source] == 0;
  }

  /** True where the source may still be given to a target. */
  boolean available(int source) {
    return copies || uses[source] == 0;
  }

  boolean open(int target) {
    return sourceOf[target] == NONE;
  }

  void pair(int source, int target, int score) {
    sourceOf[target] = source;
    scoreOf[target] = score;
    uses[source]++;
  }

  /** The source of a target, or -1. */
  int sourceOf(int target) {
    return sourceOf[target];
  }

  int scoreOf(int target) {
    return scoreOf[target];
  }

  /** Takes one use back and tells whether others remain, so that this one is a copy. */
  boolean othersRemain(int source) {
    uses[source]--;
    return uses[source] > 0;
  }

  /** Regular files whose content may be compared. */
  int[] openTargets() {
    return IntStream.range(0, targets.size())
        .filter(i -> open(i) && targets.get(i).mode().isFile())
        .toArray();
  }

  /** Regular files that a target may come from. */
  int[] availableSources() {
    return IntStream.range(0, sources.size())
        .filter(i -> available(i) && sources.get(i).mode().isFile())
        .toArray();
  }

  boolean sameName(int source, int target) {
    return sourceNames[source].equals(targetNames[target]);
  }

  SignatureLoader.Comparison comparison(int[] from, int[] to, int minimum) {
    return new SignatureLoader.Comparison(
        Arrays.stream(from).mapToObj(sources::get).toList(),
        Arrays.stream(to).mapToObj(targets::get).toList(),
        minimum);
  }
}
