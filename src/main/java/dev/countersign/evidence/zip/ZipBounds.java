package dev.countersign.evidence.zip;

/**
 * How much a zip file may hold.
 *
 * @param maxFiles entries, at most
 * @param maxBytes bytes of all contents together, at most
 * @param maxName characters of a name, at most
 */
public record ZipBounds(int maxFiles, long maxBytes, int maxName) {}
