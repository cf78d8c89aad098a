package dev.countersign.evidence.zip;

/**
 * What the headers say of one entry.
 *
 * @param name its name, one byte a character
 * @param method {@link ZipHeaders#STORED} or {@link ZipHeaders#DEFLATED}
 * @param crc CRC-32 of the content
 * @param packed bytes in the file
 * @param size bytes of the content
 * @param offset where its local header stands
 */
record ZipEntryHeader(String name, int method, long crc, long packed, long size, long offset) {}
