package dev.countersign.diff;

/** What comparing the two sides of one file gave. */
public sealed interface FileComparison permits TextComparison, BinaryComparison {}
