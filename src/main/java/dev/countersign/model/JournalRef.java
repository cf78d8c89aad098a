package dev.countersign.model;

import java.util.UUID;

/**
 * One line of a workstation's journal.
 *
 * @param journal the workstation's journal
 * @param seq the line's number, from 1
 * @param sha256 digest of the line with its newline
 */
public record JournalRef(UUID journal, long seq, Sha256 sha256) {}
