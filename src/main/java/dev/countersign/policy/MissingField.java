package dev.countersign.policy;

/**
 * Something that a change record lacks.
 *
 * @param section key of the section
 * @param field key of the field or column; empty where a table has no row at all
 * @param row index of the row from 0; -1 outside tables and where there is no row
 * @param sentence what is missing, for people
 */
public record MissingField(String section, String field, int row, String sentence) {}
