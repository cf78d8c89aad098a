package dev.countersign.model;

import java.util.List;

/**
 * The file changes between two commits.
 *
 * @param base the commit before
 * @param head the commit after
 * @param baseTree the tree of base
 * @param resultTree the tree of head: what will stand on the target
 * @param files the changes, ordered by path
 * @param limits bounds that were hit while they were found
 */
public record ChangeSet(
    Oid base, Oid head, Oid baseTree, Oid resultTree, List<FileChange> files, List<Limit> limits) {

  /** Copies the lists. */
  public ChangeSet {
    files = List.copyOf(files);
    limits = List.copyOf(limits);
  }
}
