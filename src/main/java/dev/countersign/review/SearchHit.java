package dev.countersign.review;

/**
 * One line in which something was found.
 *
 * @param file the file
 * @param scope what kind of line it is; {@link SearchScope#PATH} for a path
 * @param line number of the line from 1: on the old side where it was removed, else on the new
 *     side; 0 for a path
 * @param excerpt what stands there
 */
public record SearchHit(ReviewFile file, SearchScope scope, int line, Excerpt excerpt) {}
