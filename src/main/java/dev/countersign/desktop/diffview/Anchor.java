package dev.countersign.desktop.diffview;

/**
 * What is to stand where once new rows are installed.
 *
 * @param spot a place in the file
 * @param y how far below the top of the text it is to stand, in pixels
 */
record Anchor(Spot spot, double y) {}
