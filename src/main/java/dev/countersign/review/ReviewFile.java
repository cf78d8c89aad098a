package dev.countersign.review;

import dev.countersign.model.FileChange;
import dev.countersign.policy.Classification;

/**
 * One file of a change in the order in which it is read.
 *
 * @param position its place in the order, from 0
 * @param classification what it is, to whom it belongs and why
 */
public record ReviewFile(int position, Classification classification) {
  /** How the file changed. */
  public FileChange change() {
    return classification.file();
  }
}
