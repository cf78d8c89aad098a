package dev.countersign.desktop.diffview;

/**
 * What is to stand where once new rows are installed.
 *
 * @param row index of a row of the comparison
 * @param part which continuation of it, from 0
 * @param y how far below the top of the text it is to stand, in pixels
 */
record Anchor(int row, int part, double y) {}
