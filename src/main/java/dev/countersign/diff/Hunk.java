package dev.countersign.diff;

import dev.countersign.model.Sha256;

/**
 * One contiguous difference. A review mark names it by its id, which depends on both paths, the
 * lines of both sides, three lines of context on each side, and how often the same has come before.
 *
 * @param id stays the same in a new iteration only where content and surroundings did
 * @param firstRow index of its first row
 * @param endRow index after its last row
 * @param leftStart index of its first line on the old side
 * @param leftEnd index after its last line on the old side
 * @param rightStart index of its first line on the new side
 * @param rightEnd index after its last line on the new side
 */
public record Hunk(
    Sha256 id,
    int firstRow,
    int endRow,
    int leftStart,
    int leftEnd,
    int rightStart,
    int rightEnd) {}
