package dev.countersign.review;

/** Where in a change one searches. */
public enum SearchScope {
  /** Lines of the new side that the old side has not. */
  ADDED,
  /** Lines of the old side that the new side has not. */
  REMOVED,
  /** Lines of changed files that both sides have. */
  CONTEXT,
  /** The paths of the files, old and new. */
  PATH
}
