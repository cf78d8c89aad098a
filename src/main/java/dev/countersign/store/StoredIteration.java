package dev.countersign.store;

import dev.countersign.model.Oid;
import java.time.Instant;

/**
 * One base and head of a change.
 *
 * @param number from 1
 * @param base the merge base, or what stands for it in retrospect
 * @param head the commit under review
 * @param inRetrospect true where the range had landed already
 * @param openedAt when it was opened here; whole milliseconds
 */
public record StoredIteration(
    int number, Oid base, Oid head, boolean inRetrospect, Instant openedAt) {}
