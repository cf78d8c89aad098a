package dev.countersign.store;

import java.time.Instant;

/**
 * Text that somebody is still working on.
 *
 * @param text as last kept
 * @param updatedAt when that was; whole milliseconds
 */
public record Draft(String text, Instant updatedAt) {}
