package dev.countersign.desktop.home;

import dev.countersign.model.ChangeId;

/**
 * One change that is kept here, as the first screen lists it.
 *
 * @param id the change
 * @param title what people call it
 * @param where repository, target and iteration in a few words
 * @param hasRepository whether it can be opened; not so where it came in a bundle alone
 */
public record Entry(ChangeId id, String title, String where, boolean hasRepository) {}
