package dev.countersign.policy;

import dev.countersign.model.Attention;
import dev.countersign.model.RepoPath;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be read before a change can be approved, and how much of it was. */
public final class AttentionScope {
  private AttentionScope() {}

  /** The files whose hunks must all be marked: those for which a rule says {@code attention}. */
  public static Set<RepoPath> files(
      PolicyInForce policy,
      List<Classification> files,
      List<FindingFact> findings,
      Instant instant) {
    Set<RepoPath> out = new LinkedHashSet<>();
    RuleApplication.all(policy, files, findings, instant).stream()
        .filter(application -> application.rule().attention())
        .flatMap(application -> application.files().stream())
        .forEach(file -> out.add(file.file().path()));
    return out;
  }

  /**
   * What a statement says of the signer's attention.
   *
   * @param all every file of the change
   * @param required those of {@link #files}
   * @param units what was marked; a file without entry counts as one unmarked unit
   */
  public static Attention measure(
      Collection<RepoPath> all, Collection<RepoPath> required, List<FileUnits> units) {
    Attention whole = sum(all, units);
    Attention needed = sum(required, units);
    return new Attention(
        whole.unitsTotal(), whole.unitsMarked(), needed.unitsTotal(), needed.unitsMarked());
  }

  static Attention sum(Collection<RepoPath> paths, List<FileUnits> units) {
    Map<RepoPath, FileUnits> byPath = new HashMap<>();
    units.forEach(entry -> byPath.put(entry.path(), entry));
    int total = 0;
    int marked = 0;
    for (RepoPath path : paths) {
      FileUnits entry = byPath.getOrDefault(path, new FileUnits(path, 1, 0));
      total += entry.total();
      marked += Math.clamp(entry.marked(), 0, entry.total());
    }
    return new Attention(total, marked, total, marked);
  }
}
