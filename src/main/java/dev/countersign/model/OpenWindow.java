package dev.countersign.model;

/**
 * A window of policy that is open at some instant.
 *
 * @param id the window's id
 * @param day which day of it, from 1
 * @param days how many days it has
 */
public record OpenWindow(String id, int day, int days) {}
