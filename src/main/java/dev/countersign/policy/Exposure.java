package dev.countersign.policy;

/**
 * What a failure of a system costs.
 *
 * @param unit what is counted, such as {@code orders}
 * @param perHour how many of them pass in an hour
 */
public record Exposure(String unit, long perHour) {}
