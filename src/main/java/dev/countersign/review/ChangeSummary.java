package dev.countersign.review;

import dev.countersign.store.StoredChange;
import dev.countersign.store.StoredIteration;

/**
 * A change that is kept, with its newest iteration.
 *
 * @param change the change
 * @param iteration its newest iteration
 */
public record ChangeSummary(StoredChange change, StoredIteration iteration) {}
