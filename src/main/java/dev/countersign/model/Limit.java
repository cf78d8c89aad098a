package dev.countersign.model;

/**
 * A bound that was hit, so that what is shown is less than everything. Shown to the reviewer and
 * written into the signed evidence.
 *
 * @param code short and stable, such as {@code rename-search}
 * @param where the path or room it concerns, safe to show
 * @param sentence what was left out, for people
 */
public record Limit(String code, String where, String sentence) {}
