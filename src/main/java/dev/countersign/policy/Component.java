package dev.countersign.policy;

/**
 * A part of a repository that is built or kept by itself.
 *
 * @param folder its folder with one character per byte; empty for the files at the top
 * @param reason how it was recognised, as the beginning of a sentence
 * @param joined whether several folders side by side were taken as one
 * @param sources how many files of program text it has
 */
record Component(String folder, String reason, boolean joined, int sources) {}
